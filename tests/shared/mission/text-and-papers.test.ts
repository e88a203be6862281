/** Characters of typed text, and files accepted as the printed order. */
import { describe, expect, it } from "vitest";
import * as inputs from "#shared/mission/inputs.ts";
import { optionalText, requiredText } from "#shared/people/person.ts";

describe("typed text", () => {
  it("J2 loses the marks that would reorder a number or a date", () => {
    expect(requiredText(80).parse("\u202Eسفر ۱۴۰۵/۱۲ به \u2067Baku\u2069 ")).toBe(
      "سفر ۱۴۰۵/۱۲ به Baku",
    );
    expect(optionalText(80).parse("\u202D")).toBe("");
    expect(requiredText(80).safeParse("\u202E \u2066").success).toBe(false);
  });

  it("J2 keeps half-spaces, which Persian needs", () => {
    expect(requiredText(80).parse("تفاهم‌نامه")).toBe("تفاهم‌نامه");
  });
});

describe("the printed order", () => {
  const file = { sha256: "a".repeat(64), name: "order.pdf", mime: "application/pdf", size: 1 };
  it("J5 is only accepted as a PDF", () => {
    expect(inputs.keepOrderPdf.safeParse({ file }).success).toBe(true);
    const image = inputs.keepOrderPdf.safeParse({ file: { ...file, mime: "image/png" } });
    expect(image.error?.issues[0]?.message).toBe("fileType");
  });
});
