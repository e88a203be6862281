/** What a refusal says about the tries that are left. */
import type { Refusal } from "#shared/result.ts";

/** `null` where it says nothing about them. */
export const triesOf = (refusal: Refusal | null): { left: number; seconds: number } | null => {
  const { left, seconds } = refusal?.params ?? {};
  return typeof left === "number" && typeof seconds === "number" ? { left, seconds } : null;
};
