/**
 * A JPEG without anything but its picture: place, time, camera, thumbnails and comments are left out
 * (APP1–APP13, APP15, COM; JFIF and Adobe's colour mark stay). It
 * trusts nothing that another program wrote. Pure.
 */

/** `null`: it cannot be read as a JPEG up to its picture. */
export const cleanJpeg = (bytes: Uint8Array): Uint8Array<ArrayBuffer> | null => {
  const segments = segmentsOf(bytes);
  if (segments === null) return null;
  const kept = segments.filter(({ marker }) => !isMetadata(marker));
  const size = kept.reduce((sum, { from, to }) => sum + to - from, 2);
  const clean = new Uint8Array(size);
  clean.set([0xff, 0xd8]);
  let at = 2;
  for (const { from, to } of kept) {
    clean.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return clean;
};

/** Whether it still holds more than its picture; an unreadable file counts as such. */
export const tellsMore = (bytes: Uint8Array): boolean =>
  segmentsOf(bytes)?.some(({ marker }) => isMetadata(marker)) ?? true;

const isMetadata = (marker: number): boolean =>
  (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

interface Segment {
  marker: number;
  from: number;
  to: number;
}

/** The segments up to the picture, which is the last one and reaches to the end mark. */
const segmentsOf = (bytes: Uint8Array): Segment[] | null => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Bytes that fill up before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (marker === 0xda) {
      const end = endOf(bytes, at + 2 + length);
      return end === null ? null : [...segments, { marker, from: at, to: end }];
    }
    segments.push({ marker, from: at, to: at + 2 + length });
    at += 2 + length;
  }
  return null;
};

/** After the end mark a phone may add a video or a second photo; they are left out. */
const endOf = (bytes: Uint8Array, from: number): number | null => {
  for (let at = from; at + 1 < bytes.length; at += 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return null;
};
