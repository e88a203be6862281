/** The theme's colours meet WCAG 2.2 AA: text 4.5:1, borders of controls 3:1, in both modes. */
import { describe, expect, it } from "vitest";
import { tokens, type Mode } from "#renderer/theme/tokens.ts";

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

for (const mode of ["light", "dark"] satisfies Mode[]) {
  const is = tokens[mode];
  const grounds = { ground: is.ground, paper: is.paper };
  const softs = {
    tealSoft: is.tealSoft,
    orangeSoft: is.orangeSoft,
    successSoft: is.successSoft,
    warningSoft: is.warningSoft,
    errorSoft: is.errorSoft,
  };
  describe(`contrast, ${mode}`, () => {
    const texts = { text: is.text, textSecondary: is.textSecondary };
    for (const [name, colour] of Object.entries(texts))
      for (const [groundName, ground] of Object.entries({ ...grounds, ...softs }))
        it(`${name} on ${groundName}`, () =>
          expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5));
    const marks = {
      teal: is.teal,
      orange: is.orangeHover,
      success: is.success,
      warning: is.warning,
      error: is.error,
    };
    for (const [name, colour] of Object.entries(marks)) {
      const soft = softs[`${name}Soft` as keyof typeof softs];
      for (const [groundName, ground] of Object.entries({ ...grounds, soft }))
        it(`${name} on ${groundName}`, () =>
          expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5));
    }
    it("text on the filled buttons", () => {
      expect(contrast(is.onOrange, is.orange)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(is.onOrange, is.orangeHover)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(is.onTeal, is.teal)).toBeGreaterThanOrEqual(4.5);
    });
    it("borders of fields", () => {
      for (const ground of Object.values(grounds))
        expect(contrast(is.lineStrong, ground)).toBeGreaterThanOrEqual(3);
    });
    it("secondary text is visibly lighter", () => {
      expect(contrast(is.text, is.paper) / contrast(is.textSecondary, is.paper)).toBeGreaterThan(
        1.8,
      );
    });
  });
}
