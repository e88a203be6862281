/** Rejects inputs larger than any form sends, before anything walks through them. */
import { largestFileMegabytes } from "#shared/settings.ts";

/** The largest file, and a megabyte for what goes with it. */
const limits = { bytes: (largestFileMegabytes + 1) * 1024 * 1024, depth: 24, values: 50_000 };

/** Plain data within the limits. Other values that structured clone accepts (maps, dates…) are rejected. */
export const withinLimits = (input: unknown): boolean => {
  const budget = { bytes: limits.bytes, values: limits.values };
  return fits(input, limits.depth, budget);
};

const fits = (
  value: unknown,
  depth: number,
  budget: { bytes: number; values: number },
): boolean => {
  budget.values -= 1;
  budget.bytes -= sizeOf(value);
  if (depth < 0 || budget.values < 0 || budget.bytes < 0) return false;
  if (typeof value !== "object" || value === null) return typeof value !== "bigint";
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) {
    // A sparse array can claim a length that takes minutes to walk through.
    return value.length <= budget.values && value.every((item) => fits(item, depth - 1, budget));
  }
  const proto: unknown = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null) return false;
  return Object.entries(value).every(
    ([key, item]) => key !== "__proto__" && key.length <= 200 && fits(item, depth - 1, budget),
  );
};

const sizeOf = (value: unknown): number => {
  if (typeof value === "string") return value.length * 2;
  return value instanceof Uint8Array ? value.byteLength : 8;
};
