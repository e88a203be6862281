/** Words of the area `missions`. Same keys as `fa/missions.ts`. */
import type { missions as fa } from "../fa/missions.ts";
import type { Words } from "../shape.ts";

export const missions: Words<typeof fa> = {
  title: "",
};
