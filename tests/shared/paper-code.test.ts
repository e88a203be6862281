/** A14: the code on a sheet, as text, as a picture, and damaged. */
import fc from "fast-check";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { paperCodeText, readPaperCode } from "#shared/paper-code.ts";
import { markOf } from "#shared/whole/mark.ts";
import { codeInPixels, type Pixels } from "#renderer/features/paper-in/read-code.ts";

const step = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,30}$/);
const mark = fc
  .record({
    position: fc.integer({ min: 1, max: 999_999_999 }),
    runHash: fc.stringMatching(/^[0-9a-f]{64}$/),
  })
  .map(markOf);
const code = fc.record({ missionId: fc.uuid(), step, mark: fc.option(mark) });
const one = {
  missionId: "0199aaaa-0000-4000-8000-000000000001",
  step: "change1.lineManager",
  mark: null,
};

describe("the text", () => {
  it("A14 contains dossier and step, and is read back unchanged", () => {
    fc.assert(
      fc.property(code, (written) => {
        expect(readPaperCode(paperCodeText(written))).toEqual(written);
      }),
    );
    expect(readPaperCode(paperCodeText(one))).toEqual(one);
  });

  it("A14 any single changed, lost or added character makes it invalid", () => {
    fc.assert(
      fc.property(code, fc.nat(), fc.stringMatching(/^[ -~]$/), (written, place, character) => {
        const text = paperCodeText(written);
        const at = place % text.length;
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        if (changed !== text) expect(readPaperCode(changed)).toBeNull();
        expect(readPaperCode(text.slice(0, at) + text.slice(at + 1))).toBeNull();
        expect(readPaperCode(text.slice(0, at) + character + text.slice(at))).toBeNull();
      }),
    );
    for (const text of ["", "https://example.org", "SAFIR2:x"])
      expect(readPaperCode(text)).toBeNull();
  });
});

/** A page with the code on it; `dirt` says which squares are inverted. */
const pageWith = (text: string, dirt: (x: number, y: number, size: number) => boolean): Pixels => {
  const { data: squares, size } = encode(text, { ecc: "M", border: 4 });
  const scale = 4;
  const [width, height] = [size * scale + 300, size * scale + 200];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < size * scale; y += 1)
    for (let x = 0; x < size * scale; x += 1) {
      const [column, row] = [Math.floor(x / scale), Math.floor(y / scale)];
      if (squares[row]?.[column] === dirt(column, row, size)) continue;
      const at = ((y + 100) * width + x + 200) * 4;
      data.fill(0, at, at + 3);
    }
  return { data, width, height };
};
const clean = () => false;

describe("the picture", () => {
  it("A14 the code is found anywhere on a page", () => {
    expect(codeInPixels(pageWith(paperCodeText(one), clean))).toBe(paperCodeText(one));
  });

  it("A14 a stamp over a corner is tolerated; over half of it, the dossier is chosen by hand", () => {
    const speck = (x: number, y: number, size: number) =>
      x > size / 2 && x < size / 2 + 3 && y > size / 2 && y < size / 2 + 3;
    expect(codeInPixels(pageWith(paperCodeText(one), speck))).toBe(paperCodeText(one));
    const half = (x: number, y: number, size: number) =>
      x > size / 3 && y > size / 3 && (x + y) % 2 === 0;
    expect(codeInPixels(pageWith(paperCodeText(one), half))).toBeNull();
  });

  it("A14 another program's code and a page without one give no code", () => {
    expect(codeInPixels(pageWith("https://sari.ir", clean))).toBeNull();
    expect(
      codeInPixels({
        data: new Uint8ClampedArray(400 * 400 * 4).fill(255),
        width: 400,
        height: 400,
      }),
    ).toBeNull();
  });
});
