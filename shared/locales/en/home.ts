/** Words of the area `home`. Same keys as `fa/home.ts`. */
import type { home as fa } from "../fa/home.ts";
import type { Words } from "../shape.ts";

export const home: Words<typeof fa> = {
  title: "",
};
