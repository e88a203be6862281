/** Words of the area `dossier`. Same keys as `fa/dossier.ts`. */
import type { dossier as fa } from "../fa/dossier.ts";
import type { Words } from "../shape.ts";

export const dossier: Words<typeof fa> = {
  title: "",
};
