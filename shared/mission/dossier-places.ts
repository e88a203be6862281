/** The six tabs of a dossier, the sections in them, and the tab that is shown first. Pure. */
import type { Phase } from "./state.ts";

export const dossierTabs = [
  "summary",
  "departure",
  "programme",
  "money",
  "report",
  "record",
] as const;
export type DossierTab = (typeof dossierTabs)[number];

/** Sections that an address may name: each is in one tab. */
const sectionTabs = {
  delegation: "departure",
  permits: "departure",
  gifts: "money",
  news: "report",
  papers: "record",
  archive: "record",
  history: "record",
} as const satisfies Record<string, DossierTab>;
export type DossierSection = keyof typeof sectionTabs;

/** What the address of a dossier may lead to. */
export type DossierPlace = DossierTab | DossierSection;

const isSection = (name: string): name is DossierSection => Object.hasOwn(sectionTabs, name);
const isTab = (name: string): name is DossierTab => dossierTabs.some((one) => one === name);

/** The tab of a place, and the section in it where the place is one; `null` for a name that is neither. */
export const placeInDossier = (
  name: string,
): { tab: DossierTab; section: DossierSection | null } | null => {
  if (isSection(name)) return { tab: sectionTabs[name], section: name };
  return isTab(name) ? { tab: name, section: null } : null;
};

/** The tab with what the dossier is about in this phase. */
const firstTabs: Record<Phase, DossierTab> = {
  draft: "summary",
  inReview: "summary",
  returned: "summary",
  rejected: "summary",
  withdrawn: "summary",
  postponed: "summary",
  cancelled: "summary",
  approved: "summary",
  changing: "summary",
  ordered: "departure",
  cleared: "departure",
  onTheWay: "programme",
  reportDue: "report",
  reported: "report",
  reportReturned: "report",
  reportAccepted: "report",
  reportRejected: "report",
  archived: "record",
};

export const firstTab = (phase: Phase): DossierTab => firstTabs[phase];
