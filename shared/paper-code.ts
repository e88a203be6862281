/**
 * The code printed on a sheet, by which a scan finds its dossier and its step again. It identifies and
 * grants nothing: the access to the dossier is checked again. A damaged code is rejected. Pure.
 */

import { readMark, type Mark } from "./whole/mark.ts";

/** `step`: the id of a step of the route, or `request` or `order` as a whole. */
export interface PaperCode {
  missionId: string;
  step: string;
  /** The mark of the ledger when it was printed, on papers that carry it. */
  mark: Mark | null;
}

export const paperCodeText = ({ missionId, step, mark }: PaperCode): string => {
  const named = `${missionId.replaceAll("-", "")}:${step}`;
  // Papers without a mark are printed as before marks were.
  const body = mark ? `SAFIR2:${named}:${mark.position}.${mark.letters}` : `SAFIR1:${named}`;
  return `${body}:${checkOf(body)}`;
};

const shape =
  /^(SAFIR[12]:([0-9a-f]{32}):([A-Za-z0-9.]{1,60})(?::(\d{1,9}\.[A-Z]{20}))?):([0-9a-f]{8})$/;

export const readPaperCode = (text: string): PaperCode | null => {
  const match = shape.exec(text);
  const [, body = "", hex = "", step = "", mark, check] = match ?? [];
  if (!match || checkOf(body) !== check) return null;
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex)?.slice(1) ?? [];
  return { missionId: parts.join("-"), step, mark: mark === undefined ? null : readMark(mark) };
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
