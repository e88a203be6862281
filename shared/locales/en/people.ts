/** Words of the area `people`. Same keys as `fa/people.ts`. */
import type { people as fa } from "../fa/people.ts";
import type { Words } from "../shape.ts";

export const people: Words<typeof fa> = {
  title: "",
};
