/** Words of the area `programme`. Same keys as `fa/programme.ts`. */
import type { programme as fa } from "../fa/programme.ts";
import type { Words } from "../shape.ts";

export const programme: Words<typeof fa> = {
  title: "",
};
