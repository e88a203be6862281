/** Words of the area `archive`. Same keys as `fa/archive.ts`. */
import type { archive as fa } from "../fa/archive.ts";
import type { Words } from "../shape.ts";

export const archive: Words<typeof fa> = {
  title: "",
};
