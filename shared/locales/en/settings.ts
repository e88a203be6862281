/** Words of the area `settings`. Same keys as `fa/settings.ts`. */
import type { settings as fa } from "../fa/settings.ts";
import type { Words } from "../shape.ts";

export const settings: Words<typeof fa> = {
  title: "",
};
