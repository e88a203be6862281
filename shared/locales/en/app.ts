/** Same keys as `fa/app.ts`. */
import type { app as fa } from "../fa/app.ts";
import type { Words } from "../shape.ts";

export const app: Words<typeof fa> = {
  title: "",
};
