/** Words of the area `request`. Same keys as `fa/request.ts`. */
import type { request as fa } from "../fa/request.ts";
import type { Words } from "../shape.ts";

export const request: Words<typeof fa> = {
  title: "",
};
