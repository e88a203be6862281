/** Words of the area `print`. Same keys as `fa/print.ts`. */
import type { print as fa } from "../fa/print.ts";
import type { Words } from "../shape.ts";

export const print: Words<typeof fa> = {
  title: "",
};
