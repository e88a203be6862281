/** The rule of two equal passwords, which only a form can check; the rest is the contract's. */
import type { z } from "zod";
import { issuesOf, type FieldIssue } from "#shared/result.ts";

/** Issues of the schema, and the comparison of the second password with the first. */
export const issuesWithRepeat = (
  schema: z.ZodType,
  values: { password: string; passwordAgain: string },
): FieldIssue[] => {
  const parsed = schema.safeParse(values);
  const issues = parsed.success ? [] : issuesOf(parsed.error);
  if (values.password !== values.passwordAgain)
    issues.push({ path: "passwordAgain", reason: "passwordsDiffer" });
  return issues.filter(
    (one, index) => issues.findIndex((other) => other.path === one.path) === index,
  );
};
