/** What the command palette offers for what is typed: my tasks, places, commands, and what is found. */
import DarkIcon from "@mui/icons-material/DarkModeOutlined";
import LightIcon from "@mui/icons-material/LightModeOutlined";
import LockIcon from "@mui/icons-material/LockOutlined";
import LogoutIcon from "@mui/icons-material/LogoutOutlined";
import SettingsIcon from "@mui/icons-material/SettingsOutlined";
import TaskIcon from "@mui/icons-material/RadioButtonCheckedOutlined";
import TranslateIcon from "@mui/icons-material/TranslateOutlined";
import type { SvgIconProps } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, type ComponentType } from "react";
import { localizeDigits } from "#shared/persian/digits.ts";
import { plainKeys } from "#shared/settings.ts";
import { useCall } from "#renderer/client.ts";
import { taskLink } from "#renderer/features/mission/mission-link.ts";
import { useSessionActs } from "#renderer/features/session/session-acts.ts";
import { setLang, useLang, useText } from "#renderer/i18n.ts";
import { setModeChoice } from "#renderer/theme/mode.ts";
import { usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import { useFound } from "./command-found.ts";
import { useHere } from "./command-here.ts";
import { matcher } from "./command-match.ts";
import { groups, isIn, mostOf, scopeOf, type Group } from "./command-scopes.ts";
import { accountPlace, useGo, usePlaces } from "./places.tsx";

export interface Entry {
  id: string;
  group: Group;
  label: string;
  /** Of the same thing, quieter. */
  detail?: string;
  note?: string;
  /** Words that find it besides those shown. */
  also?: string;
  /** The day it is due. */
  due?: string;
  /** Why it cannot be done now; then nothing happens when it is chosen. */
  refused?: string;
  Icon: ComponentType<SvgIconProps>;
  act: () => void;
}

export const useEntries = (typed: string): Entry[] => {
  const { scope, text } = scopeOf(useDeferredValue(typed));
  const asked = text !== "" || scope !== "all";
  const tasks = useTasks();
  const here = useHere();
  const places = usePlaceEntries();
  const commands = useCommands();
  const settings = useSettingEntries();
  const found = useFound(scope, text);
  const matches = matcher(text);
  const own = [...tasks, ...here, ...places, ...commands, ...(asked ? settings : [])];
  const all = [...own, ...found].filter(
    (one) => isIn(scope, one.group) && (searched.has(one.group) || matches(one)),
  );
  return groups.flatMap((group) =>
    all
      .filter((one) => one.group === group)
      .slice(0, asked || group === "paletteTasks" ? mostOf(scope, group) : undefined),
  );
};

/** Groups that the store has searched: by more than what their rows show. */
const searched: ReadonlySet<Group> = new Set([
  "paletteDossiers",
  "palettePeople",
  "paletteContacts",
  "paletteEverywhere",
]);

/** Oldest due first, as at home; each leads to its act. */
const useTasks = (): Entry[] => {
  const t = useText("home");
  const route = useText("route");
  const common = useText("common");
  const lang = useLang();
  const place = usePlace();
  const names = usePersonNames();
  const navigate = useNavigate();
  const tasks = useCall("mission.waiting", {}).data?.tasks ?? [];
  return tasks.map((task): Entry => {
    const { mission, kind, forWhom, stepId, due } = task;
    return {
      id: `${mission.id}-${kind}-${stepId}`,
      group: "paletteTasks",
      label: `${t(`act.${kind}`)} ${localizeDigits(mission.dossierNo, lang)}`,
      detail: [
        mission.subject,
        // An administrator learns that it waits, not what the dossier is about.
        mission.startDate === "" ? "" : place(mission.city, mission.country),
        kind !== "nameAnother" && forWhom ? route("forWhom", { who: names(forWhom).name }) : "",
      ]
        .filter((one) => one !== "")
        .join(common("dot")),
      due,
      Icon: TaskIcon,
      act: () => void navigate(taskLink(task)),
    };
  });
};

const usePlaceEntries = (): Entry[] => {
  const lang = useLang();
  const go = useGo();
  return [...usePlaces(), accountPlace].map((one) => ({
    id: one.id,
    group: "paletteGo",
    label: one.title(lang),
    Icon: one.Icon,
    act: () => go(one),
  }));
};

const useCommands = (): Entry[] => {
  const t = useText("shell");
  const lang = useLang();
  const { lock, signOut } = useSessionActs();
  const command = (id: string, label: string, Icon: Entry["Icon"], act: () => void): Entry => ({
    id,
    group: "paletteDo",
    label,
    Icon,
    act,
  });
  const other = lang === "fa" ? "en" : "fa";
  return [
    command("language", t(other === "en" ? "languageEn" : "languageFa"), TranslateIcon, () =>
      setLang(other),
    ),
    command("light", t("themeLight"), LightIcon, () => setModeChoice("light")),
    command("dark", t("themeDark"), DarkIcon, () => setModeChoice("dark")),
    command("lock", t("lock"), LockIcon, lock),
    command("signOut", t("signOut"), LogoutIcon, () => void signOut()),
  ];
};

/** Everyone may read the settings. */
const useSettingEntries = (): Entry[] => {
  const words = useText("words");
  const navigate = useNavigate();
  return plainKeys.map((key) => ({
    id: `setting-${key}`,
    group: "paletteSettings",
    label: words(`settingKey.${key}`),
    Icon: SettingsIcon,
    act: () => void navigate({ to: "/settings" }),
  }));
};
