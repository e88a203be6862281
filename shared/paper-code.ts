/**
 * The code printed on a sheet, by which a scan finds its dossier and its step again. It names; it
 * grants nothing: who may see the dossier is asked again. A damaged code is no code. Pure.
 */

/** `step`: the id of a step of the route, or the whole `request`, or the `order`. */
export interface PaperCode {
  missionId: string;
  step: string;
}

const prefix = "SAFIR1";

export const paperCodeText = ({ missionId, step }: PaperCode): string => {
  const body = `${prefix}:${missionId.replaceAll("-", "")}:${step}`;
  return `${body}:${checkOf(body)}`;
};

export const readPaperCode = (text: string): PaperCode | null => {
  const match = /^(SAFIR1:([0-9a-f]{32}):([A-Za-z0-9.]{1,60})):([0-9a-f]{8})$/.exec(text);
  const [, body = "", hex = "", step = "", check] = match ?? [];
  if (!match || checkOf(body) !== check) return null;
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex)?.slice(1) ?? [];
  return { missionId: parts.join("-"), step };
};

/** CRC-32 (ISO 3309) of the ASCII text, in hexadecimal. */
const checkOf = (text: string): string => {
  let crc = 0xffffffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
};
