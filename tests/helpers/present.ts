/** A value that must exist: a test without it would prove nothing. */
export const present = <T>(found: T | null | undefined): T => {
  if (found === null || found === undefined)
    throw new Error("The value this test needs is missing.");
  return found;
};
