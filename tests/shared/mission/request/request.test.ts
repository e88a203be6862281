/** J2: the rules of a request. Each mistake is named at its field, and all of them at once. */
import { describe, expect, it } from "vitest";
import {
  checkRequest,
  leadTime,
  sectionIds,
  sectionIssues,
  sectionOf,
  type RequestDraft,
} from "#shared/mission/request/request.ts";
import { decide } from "#shared/mission/decide.ts";
import { draftMission } from "#shared/mission/evolve.ts";
import { defaultSettings } from "#shared/settings.ts";
import { days, validDraft } from "../../../helpers/mission-inputs.ts";
import { factsOn } from "../../../helpers/missions.ts";
import { directoryOf, personRef, staff, uuid } from "../../../helpers/staff.ts";

const facts = { today: days.asked, settings: defaultSettings() };
/** The mistakes of this draft: `path reason`. */
const mistakes = (overrides: RequestDraft): string[] =>
  checkRequest(validDraft(overrides), facts).issues.map(({ path, reason }) => `${path} ${reason}`);

const member = (overrides: object = {}) => ({
  personId: null,
  nameFa: "مهمان",
  nationalId: "0499370899",
  post: "استاد",
  role: "member",
  passportType: "ordinary",
  ...overrides,
});
const head = (overrides: object = {}) =>
  member({ personId: staff.employee.id, nationalId: "", role: "head", ...overrides });

it("J2 a request without mistakes is accepted, and its parsed form is complete", () => {
  const { request } = checkRequest(validDraft(), facts);
  expect(request).toMatchObject({
    priority: "normal",
    confidentiality: "normal",
    latenessReason: "",
    otherPapers: [],
  });
  expect(mistakes({})).toEqual([]);
});

describe("dates", () => {
  it.each<[string, RequestDraft, string[]]>([
    [
      "the end before the start",
      { startDate: "2027-02-05", endDate: "2027-02-01" },
      ["endDate endBeforeStart"],
    ],
    ["one day", { startDate: "2027-02-05", endDate: "2027-02-05" }, []],
    [
      "a start in the past",
      { startDate: "2026-11-22", endDate: "2026-11-30" },
      ["startDate pastDate"],
    ],
    ["a start today", { startDate: days.asked, endDate: "2026-11-30" }, ["startDate pastDate"]],
    ["an invalid day", { startDate: "2027-02-30" }, ["startDate chooseDate"]],
    ["a Jalali date in a Gregorian field", { startDate: "۱۴۰۵/۱۱/۱۲" }, ["startDate chooseDate"]],
    ["Persian digits", { startDate: "۲۰۲۷-۰۲-۰۱", endDate: "٢٠٢٧-٠٢-٠٥" }, []],
    [
      "nothing",
      { startDate: undefined, endDate: "" },
      ["startDate required", "endDate chooseDate"],
    ],
    [
      "past and backwards",
      { startDate: "2026-11-20", endDate: "2026-11-10" },
      ["startDate pastDate", "endDate endBeforeStart"],
    ],
  ])("J2 %s", (_name, draft, expected) => {
    expect(mistakes(draft)).toEqual(expected);
  });

  it("J2 less lead time than the setting requires needs a reason, with the days in the sentence", () => {
    const late = { startDate: "2027-01-06", endDate: "2027-01-08" };
    expect(checkRequest(validDraft(late), facts).issues).toEqual([
      { path: "latenessReason", reason: "latenessReason", params: { left: 44, demanded: 45 } },
    ]);
    expect(mistakes({ ...late, latenessReason: "   " })).toEqual(["latenessReason latenessReason"]);
    expect(mistakes({ ...late, latenessReason: "دعوت دیر رسید" })).toEqual([]);
    expect(mistakes({ startDate: "2027-01-07", endDate: "2027-01-08" })).toEqual([]);
  });

  it("J2 a neighbour needs less lead time, and the setting decides how much", () => {
    const soon = validDraft({ startDate: "2026-12-13", endDate: "2026-12-14", country: "TR" });
    expect(leadTime(soon, facts)).toEqual({ left: 20, demanded: 20, late: false });
    expect(leadTime({ ...soon, country: "DE" }, facts)).toEqual({
      left: 20,
      demanded: 45,
      late: true,
    });
    const settings = { ...facts.settings, leadDaysNeighbour: 21 };
    expect(leadTime(soon, { ...facts, settings })?.late).toBe(true);
  });
});

describe("the delegation", () => {
  it.each<[string, unknown, string[]]>([
    ["nobody", [], ["members oneMember"]],
    ["not a list", undefined, ["members required"]],
    ["no head", [head({ role: "member" })], ["members oneHead"]],
    ["two heads", [head(), member({ role: "head" })], ["members oneHead"]],
    [
      "a wrong check digit",
      [head(), member({ nationalId: "0499370898" })],
      ["members.1.nationalId nationalId"],
    ],
    [
      "ten equal digits",
      [head(), member({ nationalId: "1111111111" })],
      ["members.1.nationalId nationalId"],
    ],
    ["mixed digits", [head(), member({ nationalId: "٠۴99٣۷۰899" })], []],
    [
      "a person from outside without a national ID",
      [head(), member({ nationalId: "" })],
      ["members.1.nationalId nationalIdOutside"],
    ],
    [
      "the same national ID in other digits",
      [head(), member(), member({ nationalId: "۰۴۹۹۳۷۰۸۹۹" })],
      ["members.2.nameFa memberTwice"],
    ],
    [
      "the same colleague twice",
      [head(), head({ role: "member" })],
      ["members.1.nameFa memberTwice"],
    ],
    [
      "two wrong national IDs are two mistakes, not one person",
      [head(), member({ nationalId: "123" }), member({ nationalId: "456" })],
      ["members.1.nationalId nationalId", "members.2.nationalId nationalId"],
    ],
    [
      "a wrong one beside a colleague without",
      [head(), member({ nationalId: "123" })],
      ["members.1.nationalId nationalId"],
    ],
    ["no name", [head({ nameFa: "  " })], ["members.0.nameFa required"]],
    ["no role", [head(), member({ role: "" })], ["members.1.role choose"]],
  ])("J2 %s", (_name, members, expected) => {
    expect(mistakes({ members })).toEqual(expected);
  });

  it("J2 a national ID is stored in ASCII digits, with zeros lost in a spreadsheet", () => {
    const { request } = checkRequest(
      validDraft({ members: [head(), member({ nationalId: "٤٩٩۳۷۰۸۹۹" })] }),
      facts,
    );
    expect(request?.members[1]?.nationalId).toBe("0499370899");
  });

  it("J2 a member from the staff list is on it and active", () => {
    const gone = { ...personRef(77, ["employee"]), active: false };
    const known = factsOn(days.asked, { people: directoryOf([...Object.values(staff), gone]) });
    for (const personId of [uuid(999), gone.id]) {
      const draft = validDraft({ members: [head(), member({ personId, nationalId: "" })] });
      expect(decide("submit", draftMission(uuid(1)), { draft }, staff.employee, known)).toEqual({
        refused: {
          reason: "checkFields",
          fields: [{ path: "members.1.personId", reason: "choosePerson" }],
        },
      });
    }
  });
});

describe("who pays", () => {
  it.each<[string, RequestDraft, string[]]>([
    ["the host", { payer: "host" }, []],
    ["nobody", { payer: "" }, ["payer choose"]],
    ["the municipality, from an unnamed source", { payer: "own" }, ["fundingSource fundingSource"]],
    ["the municipality", { payer: "own", fundingSource: "ردیف ۱۲" }, []],
    [
      "an unnamed private payer",
      { payer: "private" },
      ["privatePayer privatePayer", "privatePayerReason privatePayerReason"],
    ],
    ["a private payer", { payer: "private", privatePayer: "شرکت", privatePayerReason: "حامی" }, []],
    ["several, unexplained", { payer: "mixed", paymentNote: " " }, ["paymentNote paymentNote"]],
    ["several", { payer: "mixed", paymentNote: "بلیت با میزبان" }, []],
  ])("J2 %s", (_name, draft, expected) => {
    expect(mistakes(draft)).toEqual(expected);
  });
});

describe("the other fields", () => {
  it.each<[string, RequestDraft, string[]]>([
    ["no goal", { unitGoals: [] }, ["unitGoals chooseGoal"]],
    ["D5 other bodies without a name", { joint: "yes" }, ["jointOrgs jointOrgs"]],
    ["D5 a goal that the form does not have", { travelGoals: ["fun"] }, ["travelGoals.0 choose"]],
    ["an unknown country", { country: "Iran" }, ["country chooseCountry"]],
    ["no invitation", { invitationFile: null }, ["invitationFile attachInvitation"]],
    ["an invalid mail address", { hostEmail: "host at city" }, ["hostEmail email"]],
    ["a text too long", { subject: "آ".repeat(201) }, ["subject tooLong"]],
    ["blanks only", { importance: " \n\t " }, ["importance required"]],
  ])("J2 %s", (_name, draft, expected) => {
    expect(mistakes(draft)).toEqual(expected);
  });

  it("J2 an empty form names every required field, in the order of the sections", () => {
    const { issues } = checkRequest({}, facts);
    const needed = [
      "subject",
      "missionType",
      "unitGoals",
      "importance",
      "expectedResults",
      "country",
      "city",
      "hostOrg",
      "hostContact",
      "startDate",
      "endDate",
      "members",
      "payer",
      "invitationSummary",
      "invitationFile",
    ];
    expect(issues.map(({ path }) => path)).toEqual(needed);
    const order = issues.map(({ path }) => sectionIds.indexOf(sectionOf(path) ?? "purpose"));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it("J2 the sections together give the same mistakes as the whole", () => {
    const draft = validDraft({ startDate: "2026-11-20", members: [], payer: "own" });
    const whole = checkRequest(draft, facts).issues;
    expect(sectionIds.flatMap((id) => sectionIssues(id, draft, facts))).toEqual(whole);
    expect(whole.length).toBe(3);
  });
});
