/** What has to be there: a test that went on without it would show nothing. */
export const present = <T>(found: T | null | undefined): T => {
  if (found === null || found === undefined)
    throw new Error("What this test works on is not there.");
  return found;
};
