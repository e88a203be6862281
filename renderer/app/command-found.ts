/** Rows of the command palette from the store: dossiers, and those of the registers. */
import DescriptionIcon from "@mui/icons-material/DescriptionOutlined";
import SearchIcon from "@mui/icons-material/ManageSearchOutlined";
import { useNavigate } from "@tanstack/react-router";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { usePlace } from "#renderer/ui/text.tsx";
import type { Entry } from "./command-entries.ts";
import { isIn, mostOf, type Scope } from "./command-scopes.ts";
import { groupOf, useRegisters } from "./register-entries.ts";

export const useFound = (scope: Scope, text: string): Entry[] => {
  const dossiers = useDossiers({ scope, text });
  const found = useRegisters({
    text,
    // With words, or when it was asked for by its sign.
    wants: (register) => isIn(scope, groupOf[register]) && (text !== "" || scope !== "all"),
    most: (register) => mostOf(scope, groupOf[register]),
  });
  return [...dossiers, ...found.flatMap(({ entries }) => entries)];
};

const useDossiers = ({ scope, text }: { scope: Scope; text: string }): Entry[] => {
  const t = useText("shell");
  const search = useText("search");
  const common = useText("common");
  const lang = useLang();
  const place = usePlace();
  const navigate = useNavigate();
  const wanted = isIn(scope, "paletteDossiers") && text !== "";
  const found = useCall("search.find", { text }, { enabled: wanted, keepPrevious: true }).data;
  if (!wanted || !found) return [];
  const missions = new Map(found.hits.map(({ mission }) => [mission.id, mission]));
  return [
    ...[...missions.values()].slice(0, mostOf(scope, "paletteDossiers")).map((mission): Entry => ({
      id: mission.id,
      group: "paletteDossiers",
      label: mission.subject,
      detail: localizeDigits(mission.dossierNo, lang),
      note: place(mission.city, mission.country),
      Icon: DescriptionIcon,
      act: () => void navigate(missionLink(mission.id)),
    })),
    {
      id: "everywhere",
      group: "paletteEverywhere",
      label: t("paletteAll", { text }),
      note: [search("found", { count: found.total }), t("paletteAllKeys")].join(common("dot")),
      Icon: SearchIcon,
      act: () => void navigate({ to: "/search", search: { text } }),
    },
  ];
};
