/** Compact or comfortable rows: compact on a low window unless the person chose. View state only. */
import { useMediaQuery } from "@mui/material";
import { create } from "zustand";
import type { Density } from "./tokens.ts";

const densities = ["compact", "comfortable"] as const satisfies Density[];

const storageKey = "safir.density";
const stored = (): Density | null => {
  const kept = localStorage.getItem(storageKey);
  return densities.find((one) => one === kept) ?? null;
};

const useChoice = create<{ choice: Density | null }>(() => ({ choice: stored() }));

export const setDensity = (choice: Density): void => {
  localStorage.setItem(storageKey, choice);
  useChoice.setState({ choice });
};

/** The density on screen. */
export const useDensity = (): Density => {
  const { choice } = useChoice();
  const low = useMediaQuery("(max-height: 899.95px)", { noSsr: true });
  return choice ?? (low ? "compact" : "comfortable");
};
