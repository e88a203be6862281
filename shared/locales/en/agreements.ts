/** Words of the area `agreements`. Same keys as `fa/agreements.ts`. */
import type { agreements as fa } from "../fa/agreements.ts";
import type { Words } from "../shape.ts";

export const agreements: Words<typeof fa> = {
  title: "",
};
