/** Photos for tests: JPEGs put together byte by byte, with the metadata of a phone. */

/** A photo of a report under a hash of its own. */
export const photoPaper = (index: number, caption: string) => ({
  file: {
    sha256: String(index).repeat(64),
    name: `عکس ${index}.jpg`,
    mime: "image/jpeg",
    size: 100,
  },
  caption,
});

const segment = (marker: number, text: string): number[] => {
  const body = [...text].map((one) => one.charCodeAt(0));
  return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body];
};

/** Not a visible picture, but the structure that readers parse. */
export const jpegWith = (given: {
  exif?: boolean;
  xmp?: boolean;
  comment?: boolean;
  tail?: boolean;
}): Uint8Array<ArrayBuffer> =>
  new Uint8Array([
    0xff,
    0xd8,
    ...segment(0xe0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
    ...(given.exif ? segment(0xe1, "Exif\0\0MM\0*GPS Sari 36.56N 53.06E") : []),
    ...(given.xmp ? segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x/>") : []),
    ...segment(0xdb, "\0".repeat(65)),
    ...(given.comment ? segment(0xfe, "Sari 36.56N") : []),
    ...segment(0xc0, "\x08\0\x01\0\x01\x01\x01\x11\0"),
    ...segment(0xda, "\x01\x01\0\0\x3f\0"),
    0x12,
    0x34,
    0xff,
    0x00,
    0x56,
    0xff,
    0xd9,
    ...(given.tail ? [..."film"].map((one) => one.charCodeAt(0)) : []),
  ]);
