/** The report of a mission: every version of it, and the waivers of its lock. */
import type { HonouredWaiver, LockWaiver } from "./report-lock.ts";
import type { ReportVersion } from "./report-review.ts";
import type { Report } from "./report.ts";

export interface ReportState {
  report: Report | null;
  reportNo: string;
  /** Every filing with its review, oldest first; the last is `report`. */
  reportVersions: ReportVersion[];
  /** Travellers who may ask for a journey although this one's report is owed. */
  waivers: LockWaiver[];
  /** Waivers without which this request could not have been sent. */
  honoured: HonouredWaiver[];
}

export const initial: ReportState = {
  report: null,
  reportNo: "",
  reportVersions: [],
  waivers: [],
  honoured: [],
};
