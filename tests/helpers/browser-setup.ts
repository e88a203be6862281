/** Before the first test in a browser: the pages are built. */
import { bundleAll } from "#build/bundle.ts";

export const setup = async (): Promise<void> => {
  if (process.env.SAFIR_BUILT !== "1") await bundleAll();
};
