/** J7 J8: the rules of the trip report and of the archive record. */
import { describe, expect, it } from "vitest";
import { archiveFields } from "#shared/mission/archive/archive.ts";
import { decide } from "#shared/mission/decide.ts";
import { checkReport, type ReportDraft } from "#shared/mission/report/report.ts";
import { phaseOf } from "#shared/mission/state.ts";
import { defaultSettings } from "#shared/settings.ts";
import {
  aPaper,
  aRecommendation,
  days,
  inputFor,
  validReport,
} from "../../../helpers/mission-inputs.ts";
import { factsOn, missionIn, perform } from "../../../helpers/missions.ts";
import { staff } from "../../../helpers/staff.ts";
import { tasksOf } from "#shared/mission/evolve.ts";

const facts = { today: days.back, settings: defaultSettings(), expected: ["سند"] };
const mistakes = (overrides: ReportDraft) =>
  checkReport(validReport(overrides), facts).issues.map(({ path, reason }) => `${path} ${reason}`);

describe("the trip report", () => {
  it.each<[string, ReportDraft, string[]]>([
    ["as it should be", {}, []],
    [
      "an end before its start",
      { actualStart: "2027-02-05", actualEnd: "2027-02-01" },
      ["actualEnd endBeforeStart"],
    ],
    ["an end still to come", { actualEnd: "2027-02-09" }, ["actualEnd futureDate"]],
    ["back today", { actualEnd: days.back }, []],
    ["Persian digits", { actualStart: "۲۰۲۷-۰۲-۰۱" }, []],
    [
      "too few recommendations",
      { recommendations: [aRecommendation("یک")] },
      ["recommendations moreRecommendations"],
    ],
    [
      "an empty recommendation",
      { recommendations: ["یک", " ", "سه"].map(aRecommendation) },
      ["recommendations.1.text required"],
    ],
    [
      "no recommendations at all",
      { recommendations: undefined },
      ["recommendations required", "recommendations moreRecommendations"],
    ],
    ["a meeting with nobody", { meetings: [{ person: "" }] }, ["meetings.0.person required"]],
    [
      "a photo without a caption",
      { photos: [{ file: aPaper, caption: "" }] },
      ["photos.0.caption required"],
    ],
    [
      "R2 a recommendation to nobody, without a day",
      { recommendations: [...["یک", "دو"].map(aRecommendation), { text: "سه" }] },
      ["recommendations.2.addressee required", "recommendations.2.due required"],
    ],
    ["R2 an expected result without an answer", { results: [] }, ["results.0.outcome choose"]],
    [
      "R2 an answer without evidence",
      { results: [{ outcome: "not", evidence: "" }] },
      ["results.0.evidence required"],
    ],
    ["R2 a gift without its name", { gifts: [{ direction: "given" }] }, ["gifts.0.item required"]],
    ["no course", { course: "  " }, ["course required"]],
  ])("J7 %s", (_name, overrides, expected) => {
    expect(mistakes(overrides)).toEqual(expected);
  });

  it("J7 the setting says how many recommendations there must be", () => {
    const none = { ...facts, settings: { ...facts.settings, minRecommendations: 0 } };
    expect(checkReport(validReport({ recommendations: [] }), none).issues).toEqual([]);
    expect(checkReport(validReport({ recommendations: [] }), facts).issues).toEqual([
      { path: "recommendations", reason: "moreRecommendations", params: { count: 0, demanded: 3 } },
    ]);
  });

  it("J7 keeps its number when it is corrected, and shows the traveller why", () => {
    const returned = missionIn("reportReturned");
    expect(returned.lastReason).toBe("کامل شود");
    const again = perform(returned, "fileReport", staff.employee, factsOn(days.back));
    expect(again.reportNo).toBe(returned.reportNo);
    expect(again.lastReason).toBe("");
  });

  it("J7 waits for the traveller from the day after the return, and is due by the setting", () => {
    const settings = { ...facts.settings, reportDueWorkingDays: 2 };
    const waiting = tasksOf(missionIn("ordered"), days.asked, {
      ...factsOn(days.asked),
      settings,
    }).find((one) => one.kind === "fileReport");
    // The return is on a Friday; Saturday and Sunday are the two working days after it.
    expect(waiting).toMatchObject({
      personId: staff.employee.id,
      since: "2027-02-06",
      due: "2027-02-07",
    });
  });

  it("J7 the header shows the journey under way, and then the report due", () => {
    const phase = (today: string) => phaseOf("ordered", days.start, days.end, today);
    expect([days.asked, days.start, days.end, days.back].map(phase)).toEqual([
      "ordered",
      "onTheWay",
      "onTheWay",
      "reportDue",
    ]);
    expect(phaseOf("approved", days.start, days.end, days.back)).toBe("approved");
  });
});

describe("the archive record", () => {
  const parsed = (overrides: object) =>
    archiveFields.safeParse({ ...(inputFor.archive() as object), ...overrides });

  it("J8 needs a class, a keyword and its confidentiality", () => {
    const paths = (overrides: object) => parsed(overrides).error?.issues.map(({ path }) => path[0]);
    expect(parsed({}).success).toBe(true);
    expect(paths({ keywords: [] })).toEqual(["keywords"]);
    expect(paths({ classCode: "", confidentiality: "", retentionClass: null })).toEqual([
      "classCode",
      "confidentiality",
      "retentionClass",
    ]);
  });

  it("J8 K1 the number comes from the register, and the rule is stored as of that day", () => {
    const facts = factsOn(days.back, { nextNumber: () => "1405/0007" });
    const input = { ...(inputFor.archive() as object), accessionNo: "1405/1" };
    const { data } = archiveFields.safeParse(input);
    expect(decide("archive", missionIn("reportAccepted"), data, staff.archivist, facts)).toEqual({
      events: [
        {
          type: "mission.archived.v1",
          payload: {
            record: {
              ...(inputFor.archive() as object),
              accessionNo: "1405/0007",
              trigger: "archived",
              period: null,
              disposition: "keep",
            },
          },
        },
      ],
    });
  });

  it.each([
    [{ classCode: "10" }, "classCode", "classTakesNone"],
    [{ classCode: "77" }, "classCode", "classTakesNone"],
    [{ retentionClass: "M10" }, "retentionReason", "reasonNeeded"],
    [{ retentionClass: "X" }, "retentionClass", "choose"],
  ])("K1 %o is refused at %s", (overrides, path, reason) => {
    const input = { ...(inputFor.archive() as object), ...overrides };
    const facts = factsOn(days.back);
    expect(
      decide("archive", missionIn("reportAccepted"), input, staff.archivist, facts),
    ).toMatchObject({ refused: { fields: [{ path, reason }] } });
  });

  it("J8 a frozen dossier takes addenda and nothing else", () => {
    const archived = missionIn("archived");
    const later = perform(archived, "addAddendum", staff.archivist, factsOn("2027-03-01"));
    expect(later.addenda).toEqual([
      { at: "2027-03-01T08:00:00.000Z", personId: staff.archivist.id, text: "پیوست", papers: [] },
    ]);
    expect({ ...later, addenda: [], version: 0, changedAt: "" }).toEqual({
      ...archived,
      version: 0,
      changedAt: "",
    });
  });
});
