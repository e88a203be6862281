/** Words of the area `report`. Same keys as `fa/report.ts`. */
import type { report as fa } from "../fa/report.ts";
import type { Words } from "../shape.ts";

export const report: Words<typeof fa> = {
  title: "",
};
