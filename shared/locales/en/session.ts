/** Same keys as `fa/session.ts`. */
import type { session as fa } from "../fa/session.ts";
import type { Words } from "../shape.ts";

export const session: Words<typeof fa> = {
  title: "",
};
