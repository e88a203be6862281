/** Acts on the dossier that is open behind the command palette; a refused one says why. */
import ActIcon from "@mui/icons-material/TaskAltOutlined";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useCall } from "#renderer/client.ts";
import { actionUi, headActions, hiddenBy } from "#renderer/features/mission/action-ui.ts";
import { actionLink } from "#renderer/features/mission/mission-link.ts";
import { hasText, useReason, useText } from "#renderer/i18n.ts";
import type { Entry } from "./command-entries.ts";

export const useHere = (): Entry[] => {
  const t = useText("dossier");
  const reason = useReason();
  const navigate = useNavigate();
  const missionId = useRouterState({
    select: ({ location }) => /^\/missions\/([0-9a-f-]{36})/.exec(location.pathname)?.[1] ?? "",
  });
  const dossier = useCall("mission.dossier", { missionId }, { enabled: missionId !== "" }).data;
  if (!dossier) return [];
  return headActions.flatMap((action): Entry[] => {
    const state = dossier.actions.find((one) => one.action === action);
    const { button, place } = actionUi[action];
    if (!state || !button || (!state.allowed && hiddenBy(button, state.refused.reason))) return [];
    // The button of the dossier itself is in sight already.
    if (state.allowed && place.on === "head") return [];
    const key = `act.${button.labelIn?.[dossier.mission.status] ?? button.label ?? action}`;
    return [
      {
        id: action,
        group: "paletteHere",
        label: hasText("dossier", key) ? t(key) : "",
        ...(state.allowed ? {} : { refused: reason(state.refused) }),
        Icon: ActIcon,
        act: () => void navigate(actionLink(action, missionId)),
      },
    ];
  });
};
