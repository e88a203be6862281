/** F5: inputs that main rejects before anything walks through them. */
import { expect, test } from "vitest";
import { withinLimits } from "#electron/input-limits.ts";
import { largestFileMegabytes } from "#shared/settings.ts";

test("F5 inputs of forms are accepted, bytes included", () => {
  expect(
    withinLimits({ name: "دعوت.pdf", bytes: new Uint8Array(1024), tags: [1, null, true] }),
  ).toBe(true);
});

test("F5 the largest file that the settings can allow is accepted", () => {
  const bytes = new Uint8Array(largestFileMegabytes * 1024 * 1024);
  expect(withinLimits({ name: "نقشه.pdf", mime: "application/pdf", bytes })).toBe(true);
});

test.each([
  ["an array that says a length and holds nothing", Object.assign([], { length: 4_294_967_295 })],
  ["too many values", Array.from({ length: 50_001 }, () => 0)],
  ["too deep", JSON.parse("[".repeat(30) + "]".repeat(30))],
  ["a map", new Map()],
  ["a date", new Date(0)],
  ["a bigint", 1n],
  ["a key that names the prototype", JSON.parse('{"__proto__": {}}')],
  ["a long key", { ["k".repeat(201)]: 1 }],
  ["too many bytes", { bytes: new Uint8Array((largestFileMegabytes + 1) * 1024 * 1024) }],
])("F5 %s is turned away", (_what, input: unknown) => {
  expect(withinLimits({ input })).toBe(false);
});
