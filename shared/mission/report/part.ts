/** The report as a part of a mission: its versions, signatures, reviews and waivers of its lock. */
import type { EventMeta } from "../../events/stream.ts";
import type { MissionEvent } from "../events.ts";
import { missionPart } from "../part.ts";
import { named, type NamedPaper } from "../papers/paper.ts";
import type { Mission } from "../state.ts";
import { reportEvents } from "./events.ts";
import type { ReportVersion } from "./report-review.ts";
import type { HonouredWaiver, LockWaiver } from "./report-lock.ts";
import type { Report } from "./report.ts";
import { reportTasks } from "./tasks.ts";

export interface ReportState {
  report: Report | null;
  reportNo: string;
  /** Every filing with its review, oldest first; the last is `report`. */
  reportVersions: ReportVersion[];
  /** Travellers who may request a journey although this one's report is owed. */
  waivers: LockWaiver[];
  /** Waivers that this request needed. */
  honoured: HonouredWaiver[];
}

const initial: ReportState = {
  report: null,
  reportNo: "",
  reportVersions: [],
  waivers: [],
  honoured: [],
};

export const reportPart = missionPart({
  key: "report",
  events: reportEvents,
  initial,
  tasks: reportTasks,
  told: {
    "mission.reportReturned.v1": "journey",
    "mission.reportAccepted.v1": "journey",
    "mission.reportRejected.v1": "journey",
    "mission.lockWaived.v1": "journey",
  },
  evolve: (mission, event, meta) => {
    switch (event.type) {
      case "mission.reportFiled.v1":
        return {
          status: "reported",
          ...event.payload,
          report: event.payload.report,
          lastReason: "",
          reportVersions: [
            ...mission.reportVersions,
            {
              at: meta.at,
              personId: meta.actor,
              report: event.payload.report,
              signatures: [],
              review: null,
            },
          ],
        };
      case "mission.reportSigned.v1":
        return lastVersion(mission, (one) => ({
          ...one,
          signatures: [...one.signatures, { personId: meta.actor, at: meta.at }],
        }));
      case "mission.reportReturned.v1":
      case "mission.reportRejected.v1":
      case "mission.reportAccepted.v1":
        return reviewed(mission, event, meta);
      case "mission.lockWaived.v1":
        return { waivers: [...mission.waivers, { ...event.payload, by: meta.actor, at: meta.at }] };
      case "mission.waiverHonoured.v1":
        return { honoured: [...mission.honoured, ...event.payload.waivers] };
    }
  },
  papers: ({ report }) => [
    ...(report?.photos ?? []).map(({ file, caption }): NamedPaper => ({
      ...file,
      kind: "photo",
      caption,
    })),
    ...named("reportPaper", report?.papers ?? []),
  ],
  searchTexts: ({ report, reportNo }) => ({
    report: report
      ? [
          reportNo,
          report.course,
          ...report.dailyEntries.flatMap((one) => [one.text, one.places]),
          report.places,
          report.topics,
          report.resultsVsExpected,
          ...report.results.map((one) => one.evidence),
          report.publicSummary,
          report.useForOthers,
          report.lessons,
          ...report.meetings.flatMap((one) => [one.person, one.post, one.organisation, one.topic]),
          ...report.agreements.map((one) => one.text),
          ...report.recommendations.map((one) => one.text),
          ...report.photos.map((one) => one.caption),
        ]
      : [],
  }),
});

const reviewOutcomes = {
  "mission.reportReturned.v1": "reportReturned",
  "mission.reportRejected.v1": "reportRejected",
  "mission.reportAccepted.v1": "reportAccepted",
} as const;

/** The review is stored with the version it was made on. */
const reviewed = (
  mission: Mission,
  event: Extract<MissionEvent, { type: keyof typeof reviewOutcomes }>,
  meta: EventMeta,
): Partial<Mission> => {
  const status = reviewOutcomes[event.type];
  const text = "reason" in event.payload ? event.payload.reason : event.payload.note;
  const review = {
    outcome: status,
    text,
    sheet: event.payload.sheet,
    at: meta.at,
    personId: meta.actor,
  };
  return {
    status,
    lastReason: status === "reportAccepted" ? "" : text,
    ...lastVersion(mission, (one) => ({ ...one, review })),
  };
};

const lastVersion = (
  mission: Mission,
  change: (one: ReportVersion) => ReportVersion,
): Pick<Mission, "reportVersions"> => {
  const last = mission.reportVersions.length - 1;
  return {
    reportVersions: mission.reportVersions.map((one, index) =>
      index === last ? change(one) : one,
    ),
  };
};
