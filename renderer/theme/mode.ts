/** Light, dark or as the computer has it; remembered on this computer. View state only. */
import { useMediaQuery } from "@mui/material";
import { create } from "zustand";
import type { Mode } from "./tokens.ts";

export const modeChoices = ["light", "dark", "system"] as const;
export type ModeChoice = (typeof modeChoices)[number];

const storageKey = "safir.theme";
const stored = (): ModeChoice => {
  const kept = localStorage.getItem(storageKey);
  return modeChoices.find((one) => one === kept) ?? "system";
};

export const useModeChoice = create<{ choice: ModeChoice }>(() => ({ choice: stored() }));

export const setModeChoice = (choice: ModeChoice): void => {
  localStorage.setItem(storageKey, choice);
  useModeChoice.setState({ choice });
};

/** The mode on screen. */
export const useMode = (): Mode => {
  const { choice } = useModeChoice();
  const systemDark = useMediaQuery("(prefers-color-scheme: dark)", { noSsr: true });
  if (choice !== "system") return choice;
  return systemDark ? "dark" : "light";
};
