/** Opening the screen of one decision in the rendered app. */
import { act, screen } from "@testing-library/react";
import { fa } from "#shared/locales/fa/index.ts";
import { readDossier, type Rendered } from "./dossiers.tsx";
import { windowClient } from "./host.ts";
import { renderApp } from "./render.tsx";

/** The decisions that wait for the signed-in person, the first one on screen. */
export const openDecision = async (
  as: string,
  fits: (id: string, app: Rendered) => Promise<boolean>,
) => {
  const app = await renderApp({ as });
  const waiting = await app.store.call(windowClient, "mission.waiting", {});
  const ids = waiting.ok
    ? [
        ...new Set(
          waiting.value.tasks.flatMap((one) => (one.kind === "decide" ? [one.mission.id] : [])),
        ),
      ]
    : [];
  for (const missionId of ids) {
    if (!(await fits(missionId, app))) continue;
    await act(() =>
      app.router.navigate({ to: "/missions/$missionId/decide", params: { missionId } }),
    );
    return { ...app, missionId, ids, dossier: await readDossier(app.store, missionId) };
  }
  throw new Error("No decision of the sample fits");
};

/** The form at the foot of the decision. */
export const answer = () => screen.findByRole("form", { name: fa.decide.answer });
