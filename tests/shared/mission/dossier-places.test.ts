/** W2: which tab of a dossier an address leads to, and which one is shown first. */
import { expect, it } from "vitest";
import { dossierTabs, firstTab, placeInDossier } from "#shared/mission/dossier-places.ts";

it("W2 there are six tabs, each is a place of its own", () => {
  expect(dossierTabs).toHaveLength(6);
  for (const tab of dossierTabs) expect(placeInDossier(tab)).toEqual({ tab, section: null });
});

it("W2 the names of the eleven tabs there were lead to the tab and the section of today", () => {
  const before = [
    "summary delegation programme permits departure money gifts papers report archive history",
  ].flatMap((names) => names.split(" "));
  const led = before.map((name) => placeInDossier(name)?.tab);
  expect(led).toEqual([
    "summary",
    "departure",
    "programme",
    "departure",
    "departure",
    "money",
    "money",
    "record",
    "report",
    "record",
    "record",
  ]);
  expect(placeInDossier("permits")).toEqual({ tab: "departure", section: "permits" });
  expect(placeInDossier("elsewhere")).toBeNull();
});

it("W2 the first tab follows the state of the journey", () => {
  expect(firstTab("inReview")).toBe("summary");
  expect(firstTab("ordered")).toBe("departure");
  expect(firstTab("onTheWay")).toBe("programme");
  expect(firstTab("reportDue")).toBe("report");
  expect(firstTab("archived")).toBe("record");
});
