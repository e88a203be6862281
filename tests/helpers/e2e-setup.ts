/** Before the first window test: a build, an Electron, a screen. After the last: the display is closed. */
import { bundleAll } from "#build/bundle.ts";
import { nodePath } from "#build/paths.ts";
import { prepareElectron } from "#build/prepare-electron.ts";

export const setup = async (): Promise<() => void> => {
  if (process.env.SAFIR_BUILT !== "1") await bundleAll();
  const ready = await prepareElectron((line) => console.log(line));
  if (ready === null) throw new Error("No Electron is available here; run `npm start` to see why.");
  Object.assign(process.env, ready.display.env, {
    SAFIR_E2E_EXECUTABLE: ready.electron.executable,
    SAFIR_E2E_ARGS: JSON.stringify(ready.args),
    SAFIR_NODE: nodePath,
  });
  return () => ready.display.stop();
};
