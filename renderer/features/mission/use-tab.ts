/** Which tab of the dossier is open: kept in the address, and only one that has something in it. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Dossier } from "#shared/contract/missions.ts";

const tabNames = [
  "summary",
  "delegation",
  "programme",
  "permits",
  "departure",
  "money",
  "gifts",
  "papers",
  "report",
  "archive",
  "history",
] as const;
export type TabName = (typeof tabNames)[number];

export const useTab = (dossier: Dossier): [TabName, (tab: TabName) => void] => {
  const { tab } = useSearch({ from: "/shell/missions/$missionId" });
  const navigate = useNavigate();
  const missionId = dossier.mission.id;
  const open = tabsOf(dossier).find((one) => one === tab) ?? "summary";
  const setTab = (next: TabName) =>
    void navigate({
      to: "/missions/$missionId",
      params: { missionId },
      search: next === "summary" ? {} : { tab: next },
      replace: true,
    });
  return [open, setTab];
};

/** Tabs with content, or whose content a person is to make next. */
export const tabsOf = (dossier: Dossier): TabName[] => {
  const { mission, actions, segments } = dossier;
  const allowed = (name: string) => actions.some((one) => one.action === name && one.allowed);
  const has: Record<TabName, boolean> = {
    summary: true,
    delegation: true,
    programme: segments.length > 0 || allowed("putSegment"),
    permits: dossier.route.some((step) => step.permit !== null),
    departure:
      mission.travelPapers.length > 0 || mission.order !== null || allowed("putTravelPaper"),
    money: mission.version > 0,
    gifts: mission.gifts.length > 0 || allowed("recordGift"),
    papers: dossier.hasPapers,
    report: mission.report !== null || mission.status === "ordered",
    archive: mission.record !== null || allowed("archive"),
    history: true,
  };
  return tabNames.filter((name) => has[name]);
};
