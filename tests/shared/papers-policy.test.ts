/** b25: which files are accepted, and under which name they are shown. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptedTypes, safeFileName, typeOfFile } from "#shared/papers-policy.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const pdf = bytes("%PDF-1.7\n");
const jpg = bytes("\xff\xd8\xff\xe0....");
const png = bytes("\x89PNG\r\n\x1a\n");
const webp = bytes("RIFF\0\0\0\0WEBPVP8 ");
const zip = bytes("PK\x03\x04....");
const exe = bytes("MZ\x90\x00\x03\x00");

/** No half of a surrogate pair. */
const isWhole = (text: string) =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

describe("the type of a file", () => {
  it.each<[string, Uint8Array, string | null]>([
    ["a.pdf", pdf, "application/pdf"],
    ["A.PDF", pdf, "application/pdf"],
    ["a.jpg", jpg, "image/jpeg"],
    ["a.jpeg", jpg, "image/jpeg"],
    ["a.png", png, "image/png"],
    ["a.webp", webp, "image/webp"],
    ["a.docx", zip, acceptedTypes.docx ?? ""],
    ["a.txt", bytes("سلام"), "text/plain"],
    ["a.txt", new Uint8Array(), "text/plain"],
    ["a.pdf", exe, null],
    ["a.pdf.exe", pdf, null],
    ["a.exe", exe, null],
    ["a.html", bytes("<script>"), null],
    ["a.svg", bytes("<svg>"), null],
    ["a.png", jpg, null],
    ["a.txt", pdf, null],
    ["a.txt", exe, null],
    ["a.webp", bytes("RIFF\0\0\0\0WAVEfmt "), null],
    ["a.pdf", bytes("%PD"), null],
    ["pdf", pdf, null],
    ["a.pdf ", pdf, null],
    ["", pdf, null],
    ["a.constructor", pdf, null],
  ])("B14 b25 J2 of %j", (name, content, expected) => {
    expect(typeOfFile(name, content)).toBe(expected);
  });
});

describe("the name of a file", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["..\\..\\boot.ini", "boot.ini"],
    ["C:\\Users\\x\\نامه.pdf", "نامه.pdf"],
    [".bashrc", "bashrc"],
    ["نامه\u202efdp.exe", "نامهfdp.exe"],
    ["a\u2066b\u2069.pdf", "ab.pdf"],
    ['a<b>:"|?*.pdf', "ab.pdf"],
    ["a\u0000b\n.pdf", "ab.pdf"],
    ["CON.pdf", "file-CON.pdf"],
    ["nul", "file-nul"],
    ["com1.txt", "file-com1.txt"],
    ["console.txt", "console.txt"],
    ["", "file-"],
    ["..", "file-"],
    ["a.pdf. .", "a.pdf"],
    [`${"😀".repeat(200)}.pdf`, `${"😀".repeat(86)}.pdf`],
    ["  نامه.pdf  ", "نامه.pdf"],
  ])("B14 b25 %j becomes %j", (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  it("B14 b25 is never a path, never hidden, never reserved, never too long, and is unchanged when cleaned again", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 300, size: "max" }),
          fc.string({ maxLength: 300, size: "max" }),
        ),
        (name) => {
          const safe = safeFileName(name);
          expect(safe).not.toMatch(/[\\/\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/);
          expect(safe).not.toMatch(/^\.|^$/);
          expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(safe.length).toBeLessThanOrEqual(200);
          expect(isWhole(safe)).toBe(isWhole(name) || isWhole(safe));
          expect(safeFileName(safe)).toBe(safe);
        },
      ),
      { numRuns: 300 },
    );
  });
});
