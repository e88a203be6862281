/** Short routes for tests that are not about routes: manager, head, mayor; and small pieces for those that are. */
import type { RouteStep, RouteTemplate } from "#shared/route/template.ts";

/** A decision step; everything else can be given. */
export const aStep = (
  id: string,
  group: number,
  more: Partial<RouteStep> & Pick<RouteStep, "assignee">,
): RouteStep => ({
  id,
  group,
  kind: "decision",
  titleFa: `گام ${id}`,
  titleEn: id,
  orElse: [],
  compulsory: true,
  when: [],
  looksAt: ["purpose", "destination", "dates", "delegation", "payment", "invitation"],
  dueWorkingDays: null,
  permit: null,
  ...more,
});

export const aTemplate = (
  steps: RouteStep[],
  purpose: RouteTemplate["purpose"] = "request",
): RouteTemplate => ({
  purpose,
  version: 1,
  titleFa: "گردش آزمون",
  titleEn: "Test route",
  effectiveFrom: "2020-01-01",
  steps,
});

const threeSteps = (): RouteStep[] => [
  aStep("lineManager", 1, { assignee: "lineManager", orElse: ["deputyMayor", "mayor"] }),
  aStep("internationalAffairs", 2, { assignee: "head", orElse: ["deputyMayor", "mayor"] }),
  aStep("mayor", 3, { assignee: "mayor", orElse: ["deputyMayor"] }),
];
export const shortRoute = aTemplate(threeSteps());
export const shortChange = aTemplate(threeSteps(), "change");

/** One outside permit, recorded by the secretariat. */
export const aPermitStep = (id: string, group: number, more: Partial<RouteStep> = {}): RouteStep =>
  aStep(id, group, {
    kind: "permit",
    assignee: "secretariat",
    looksAt: ["destination", "dates", "delegation"],
    permit: {
      body: "governorate",
      legalBasis: "",
      mark: "systemDefault",
      expectedDays: 10,
      papers: [],
    },
    ...more,
  });
