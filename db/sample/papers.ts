/** Papers of the sample, made here so that nothing binary lies in the repository. */
import { crc32, deflateSync } from "node:zlib";

/** A one-page PDF with one line of Latin text. */
export const samplePdf = (line: string): Uint8Array<ArrayBuffer> => {
  const text = `BT /F1 18 Tf 72 760 Td (${line.replace(/[()\\]/g, "")}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new TextEncoder().encode(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
  );
};

/** A quiet landscape of hills and sky, different for each seed: stands in for a photo of the trip. */
export const samplePhoto = (seed: number): Uint8Array<ArrayBuffer> => {
  const width = 480;
  const height = 300;
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const hill = (k: number, lift: number) =>
        lift + 26 * Math.sin((x / width) * (3 + k) * Math.PI + seed * (k + 1));
      const [red, green, blue] =
        y > hill(2, 225)
          ? [15, 92, 92]
          : y > hill(1, 185)
            ? [63, 127, 120]
            : y > hill(0, 140)
              ? [122, 166, 154]
              : [250 - y / 5, 232 - y / 6, 205 + y / 8];
      rows.set([red ?? 0, green ?? 0, blue ?? 0], y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const png = Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return new Uint8Array(png);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};
