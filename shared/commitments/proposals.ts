/** The commitments an accepted report proposes: each agreement, each recommendation. Pure. */
import { monthsAfter } from "../agreements/health.ts";
import type { Report } from "../mission/report/report.ts";
import { cleanTyped } from "../persian/normalize.ts";

export interface Proposal {
  /** `agreements.0`, `recommendations.2`. */
  item: string;
  text: string;
  ownerUnit: string;
  due: string;
}

/**
 * In the order of the report, without lines that already are a commitment. A line without a day
 * is due `months` after the report was accepted (domain.md §7 `recommendation_review_months`).
 */
export const proposalsOf = (
  report: Pick<Report, "agreements" | "recommendations">,
  taken: ReadonlySet<string>,
  acceptedOn: string,
  months: number,
): Proposal[] => {
  const due = monthsAfter(acceptedOn, months);
  return [
    ...report.agreements.map((one, index) => ({
      item: `agreements.${index}`,
      text: one.text,
      ownerUnit: one.owner,
      due: one.due || due,
    })),
    ...report.recommendations.map((one, index) => ({
      item: `recommendations.${index}`,
      text: one.text,
      ownerUnit: one.addressee,
      due: ("due" in one && typeof one.due === "string" && one.due) || due,
    })),
  ]
    .filter(({ item, text }) => !taken.has(item) && cleanTyped(text) !== "")
    .map((one) => ({ ...one, ownerUnit: one.ownerUnit.slice(0, 120) }));
};
