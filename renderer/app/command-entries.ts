/** What the command palette offers for what is typed: places, commands, dossiers. */
import DescriptionIcon from "@mui/icons-material/DescriptionOutlined";
import DarkIcon from "@mui/icons-material/DarkModeOutlined";
import LightIcon from "@mui/icons-material/LightModeOutlined";
import LockIcon from "@mui/icons-material/LockOutlined";
import LogoutIcon from "@mui/icons-material/LogoutOutlined";
import SearchIcon from "@mui/icons-material/SearchOutlined";
import TranslateIcon from "@mui/icons-material/TranslateOutlined";
import { type SvgIconProps } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, type ComponentType } from "react";
import { localizeDigits } from "#shared/persian/digits.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { useCall } from "#renderer/client.ts";
import { useSessionActs } from "#renderer/features/session/session-acts.ts";
import { setLang, useLang, useText } from "#renderer/i18n.ts";
import { setModeChoice } from "#renderer/theme/mode.ts";
import { usePlace } from "#renderer/ui/text.tsx";
import { accountPlace, useGo, usePlaces } from "./places.tsx";

export interface Entry {
  id: string;
  group: "paletteGo" | "paletteDo" | "paletteDossiers";
  label: string;
  note?: string;
  Icon: ComponentType<SvgIconProps>;
  act: () => void;
}

export const useEntries = (typed: string): Entry[] => {
  const t = useText("shell");
  const lang = useLang();
  const navigate = useNavigate();
  const place = usePlace();
  const go = useGo();
  const places = usePlaces();
  const { lock, signOut } = useSessionActs();
  const text = useDeferredValue(typed.trim());
  const found = useCall(
    "search.find",
    { text },
    { enabled: text !== "", keepPrevious: text !== "" },
  ).data;

  const fixed: Entry[] = [
    ...[...places, accountPlace].map((one): Entry => ({
      id: one.id,
      group: "paletteGo",
      label: one.title(lang),
      Icon: one.Icon,
      act: () => go(one),
    })),
    {
      id: "language",
      group: "paletteDo",
      label: lang === "fa" ? t("languageEn") : t("languageFa"),
      Icon: TranslateIcon,
      act: () => setLang(lang === "fa" ? "en" : "fa"),
    },
    {
      id: "light",
      group: "paletteDo",
      label: t("themeLight"),
      Icon: LightIcon,
      act: () => setModeChoice("light"),
    },
    {
      id: "dark",
      group: "paletteDo",
      label: t("themeDark"),
      Icon: DarkIcon,
      act: () => setModeChoice("dark"),
    },
    { id: "lock", group: "paletteDo", label: t("lock"), Icon: LockIcon, act: lock },
    {
      id: "signOut",
      group: "paletteDo",
      label: t("signOut"),
      Icon: LogoutIcon,
      act: () => void signOut(),
    },
  ];
  if (text === "") return fixed;
  const words = foldForSearch(text);
  const dossiers = (found?.hits ?? [])
    .filter(
      (hit, index, all) => all.findIndex((other) => other.mission.id === hit.mission.id) === index,
    )
    .slice(0, 6)
    .map(({ mission }): Entry => ({
      id: mission.id,
      group: "paletteDossiers",
      label: mission.subject,
      note: [localizeDigits(mission.dossierNo, lang), place(mission.city, mission.country)].join(
        " · ",
      ),
      Icon: DescriptionIcon,
      act: () => void navigate({ to: "/missions/$missionId", params: { missionId: mission.id } }),
    }));
  const all: Entry = {
    id: "all",
    group: "paletteDossiers",
    label: t("paletteAll", { text }),
    Icon: SearchIcon,
    act: () => void navigate({ to: "/search", search: { text } }),
  };
  return [
    ...fixed.filter((one) => foldForSearch(one.label).includes(words)),
    ...dossiers,
    ...(dossiers.length > 0 ? [all] : []),
  ];
};
