/** stylis ships no types; only its prefixer is used, as an Emotion plugin. */
declare module "stylis" {
  import type { StylisPlugin } from "@emotion/cache";
  export const prefixer: StylisPlugin;
}
