/** Opening a dossier of the sample in the rendered app: found by its state, as the person who asks. */
import { act, configure, screen, within } from "@testing-library/react";
import type { Dossier } from "#shared/contract/missions.ts";
import { windowClient } from "./host.ts";
import { renderApp } from "./render.tsx";
import { wholeDossier, type WholeDossier } from "./whole-dossier.ts";

/** For a file of tests: a dossier is a large page, and checking every element for being hidden takes seconds. */
export const lookEverywhere = (): void => configure({ defaultHidden: true });

export type Rendered = Awaited<ReturnType<typeof renderApp>>;

/** The dossiers this person sees; the first match is opened at the tab. */
export const openDossier = async (options: {
  as: string;
  fits: (dossier: WholeDossier) => boolean;
  tab?: string;
  lang?: "fa" | "en";
}): Promise<Rendered & { missionId: string; dossier: WholeDossier }> => {
  const app = await renderApp({ as: options.as, ...(options.lang ? { lang: options.lang } : {}) });
  const dossier = await findDossier(app, options.fits);
  const missionId = dossier.mission.id;
  await act(() =>
    app.router.navigate({
      to: "/missions/$missionId",
      params: { missionId },
      search: options.tab ? { tab: options.tab } : {},
    }),
  );
  return { ...app, missionId, dossier };
};

export const findDossier = async (
  { store }: Pick<Rendered, "store">,
  fits: (dossier: WholeDossier) => boolean,
): Promise<WholeDossier> => {
  const list = await store.call(windowClient, "mission.list", {});
  for (const { id } of list.ok ? list.value.missions : []) {
    const found = await readDossier(store, id);
    if (fits(found)) return found;
  }
  throw new Error("No dossier of the sample fits");
};

/** The dossier with all its tabs, as the signed-in person sees it. */
export const readDossier = (store: Rendered["store"], missionId: string): Promise<WholeDossier> =>
  wholeDossier((name, input) => store.callUnchecked(windowClient, name, input), missionId);

/** Whether the signed-in person may use an action. */
export const mayDo = (dossier: Dossier, action: string): boolean =>
  dossier.actions.some((one) => one.action === action && one.allowed);
/** Why an action is refused to them, if it is. */
export const refusedFor = (dossier: Dossier, action: string): string => {
  const state = dossier.actions.find((one) => one.action === action);
  return state && !state.allowed ? state.refused.reason : "";
};

/** The menu of a dossier with the acts that have no button, and the refused ones. */
export const openMenu = async (user: { click(at: Element): Promise<void> }, name: string) => {
  await user.click(await screen.findByRole("button", { name }));
  return screen.findByRole("menu");
};

/** Opens the line of warnings above the tab. */
export const openWarnings = async (
  user: { click(at: Element): Promise<void> },
  label: string,
): Promise<HTMLElement> => {
  const line = await screen.findByRole("region", { name: label });
  await user.click(within(line).getAllByRole("button")[0] ?? line);
  return line;
};

/** The page without the shell around it, which has its own tests. */
export const mainPart = (): Element => document.querySelector("main") ?? document.body;
