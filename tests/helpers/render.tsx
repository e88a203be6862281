/**
 * The real app in jsdom, on the real store in the same process, through a `window.safir` made of it.
 *
 *   const { store, user, host } = await renderApp({ as: "karshenas.gardeshgari", path: "/missions" });
 *   expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(…);
 *
 * Every test gets its own copy of the sample in its own folder; everything is closed afterwards.
 * The answers of main are in `host`: change `host.status` and call `host.changed(["app"])`.
 */
import { createMemoryHistory } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { rmSync } from "node:fs";
import { createStore } from "#db/store.ts";
import { App } from "#renderer/app/app.tsx";
import { tell } from "#renderer/app/told.tsx";
import { createAppRouter } from "#renderer/app/router.tsx";
import { setLang, type Lang } from "#renderer/i18n.ts";
import { setModeChoice } from "#renderer/theme/mode.ts";
import type { AppStatus } from "#shared/contract/app.ts";
import { afterThisTest } from "./after-test.ts";
import { createHost, signIn } from "./host.ts";
import { quickDir } from "./quick-dir.ts";
import { copySample } from "./sample.ts";
import { testCost } from "./test-cost.ts";

export const renderApp = async (options: {
  path?: string;
  /** A username of the sample, already signed in. */
  as?: string;
  /** `false`: an empty folder, as at the very first start. */
  sample?: boolean;
  lang?: Lang;
  status?: Partial<AppStatus>;
  /** The computer's clock, where it is not the real time. */
  clock?: () => Date;
}) => {
  const dir = quickDir("render");
  const sample = options.sample ?? true;
  if (sample) await copySample(dir);
  // As cheap as the sample's own hashes; otherwise every sign-in would hash them again at full cost.
  const store = createStore({
    dir,
    passwordCost: testCost,
    ...(options.clock ? { clock: options.clock } : {}),
  });
  afterThisTest(() => {
    store.close();
    rmSync(dir, { recursive: true, force: true });
  });
  if (options.as !== undefined) await signIn(store, options.as);

  const host = createHost(store, { sample, dir, ...options.status });
  window.safir = {
    // Cloned as over IPC: nothing is shared by reference.
    call: async (name, input) => structuredClone(await host.answer(name, structuredClone(input))),
    onChanged: host.onChanged,
  };
  // Files of one worker share the app: toasts of the last test are removed.
  tell("");
  setLang(options.lang ?? "fa");
  setModeChoice("light");
  const router = createAppRouter(createMemoryHistory({ initialEntries: [options.path ?? "/"] }));
  const user = userEvent.setup();
  const view = render(<App router={router} />);
  return { ...view, store, user, host, router };
};
