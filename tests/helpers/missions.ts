/** Missions in every state without a store: the pure engine alone, walked by its own decisions. */
import type { Role } from "#shared/contract/capabilities.ts";
import { defaultScheme } from "#shared/archive/default-scheme.ts";
import { decide } from "#shared/mission/decide.ts";
import type { RequestDraft } from "#shared/mission/request/request.ts";
import type { Actor, Facts } from "#shared/mission/rules.ts";
import { reviewItems } from "#shared/mission/report/report-review.ts";
import { draftMission, evolve } from "#shared/mission/evolve.ts";
import type { Mission, Status } from "#shared/mission/state.ts";
import {
  travelPaperFields,
  type TravelPaperFields,
} from "#shared/mission/departure/travel-papers.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import type { Deputyship } from "#shared/people/deputy.ts";
import type { PersonRef } from "#shared/people/person.ts";
import { byLawOf1392 } from "#shared/gifts/ceilings.ts";
import { defaultCalendar } from "#shared/calendar.ts";
import { defaultSettings } from "#shared/settings.ts";
import { aNews, aRecord, aRelease } from "./plain-inputs.ts";
import { shortRoute, shortChange } from "./routes.ts";

export const uuid = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

export const personRef = (
  number: number,
  roles: readonly Role[],
  managerId: string | null = null,
): PersonRef => ({
  id: uuid(number),
  nameFa: `آزمون ${number}`,
  nameEn: "",
  postFa: `سمت ${number}`,
  postEn: "",
  unitFa: "واحد",
  unitEn: "",
  roles,
  managerId,
  active: true,
});

/** One of each role; the employees' manager is the manager. */
export const staff = {
  mayor: personRef(1, ["mayor"]),
  deputyMayor: personRef(2, ["deputyMayor"], uuid(1)),
  manager: personRef(3, ["manager"], uuid(2)),
  head: personRef(4, ["head"], uuid(1)),
  officer: personRef(5, ["officer"], uuid(4)),
  archivist: personRef(6, ["archivist"], uuid(4)),
  observer: personRef(7, ["observer"], uuid(1)),
  administrator: personRef(8, ["administrator"], uuid(1)),
  employee: personRef(9, ["employee"], uuid(3)),
  colleague: personRef(10, ["employee"], uuid(3)),
  protection: personRef(11, ["protection"], uuid(1)),
  finance: personRef(12, ["finance"], uuid(2)),
  humanResources: personRef(13, ["humanResources"], uuid(2)),
  secretariat: personRef(14, ["secretariat"], uuid(2)),
  councillor: personRef(15, ["councillor"], uuid(1)),
};
export type StaffKey = keyof typeof staff;
export const staffKeys = Object.keys(staff) as StaffKey[];

export const directoryOf = (
  people: readonly PersonRef[],
  deputies: readonly Deputyship[] = [],
): Facts["people"] => ({
  person: (id) => people.find((one) => one.id === id),
  holdersOf: (role) => people.filter((one) => one.roles.includes(role)),
  deputies: () => deputies,
});

export const factsOn = (today: string, overrides: Partial<Facts> = {}): Facts => {
  let last = 0;
  return {
    today,
    settings: defaultSettings(),
    calendar: defaultCalendar(),
    template: (purpose) => (purpose === "request" ? shortRoute : shortChange),
    people: directoryOf(Object.values(staff)),
    newId: () => uuid((last += 1) + 500),
    nextNumber: () => `1405/${(last += 1)}`,
    archive: defaultScheme,
    rates: {
      on: () => ({ ...aRateTable(), version: 1 }),
      version: () => ({ ...aRateTable(), version: 1 }),
    },
    giftCeilings: { on: () => byLawOf1392 },
    traits: () => ({ gender: "man", marital: "married" }),
    budgetLine: (id) => (id === aBudgetLine.id ? aBudgetLine : undefined),
    receiptUsed: () => false,
    disposalOf: () => "",
    reportDebts: () => [],
    municipality: { nameFa: "شهرداری ساری", nameEn: "Municipality of Sari" },
    ...overrides,
  };
};

/** The days of the journey in `validDraft`, a day before it was asked for and one after its return. */
export const days = {
  asked: "2026-11-23",
  start: "2027-02-01",
  end: "2027-02-05",
  back: "2027-02-08",
};

export const aPaper = {
  sha256: "a".repeat(64),
  name: "دعوت.pdf",
  mime: "application/pdf",
  size: 16,
};

/** A request that the rules accept on `days.asked`. */
export const validDraft = (overrides: RequestDraft = {}): RequestDraft => ({
  subject: "پیگیری تفاهم‌نامه",
  missionType: "official",
  unitGoals: [7],
  importance: "مهم",
  expectedResults: "سند",
  country: "DE",
  city: "هامبورگ",
  hostOrg: "شهرداری",
  hostContact: "مدیر",
  startDate: days.start,
  endDate: days.end,
  members: [
    {
      personId: staff.employee.id,
      nameFa: "آزمون",
      post: "کارشناس",
      role: "head",
      passportType: "service",
    },
  ],
  payer: "host",
  invitationSummary: "دعوت",
  invitationFile: aPaper,
  ...overrides,
});

export const aRecommendation = (text: string) => ({
  text,
  addressee: "امور بین‌الملل",
  due: "2027-06-01",
});

export const validReport = (overrides: object = {}) => ({
  actualStart: days.start,
  actualEnd: days.end,
  course: "روز نخست",
  results: [{ outcome: "achieved", evidence: "سند امضا شد" }],
  publicSummary: "خلاصه",
  recommendations: ["یک", "دو", "سه"].map(aRecommendation),
  ...overrides,
});

export const aSegment = (overrides: object = {}) => ({
  kind: "flight",
  title: "",
  fromPlace: "تهران",
  toPlace: "هامبورگ",
  departAt: "2027-02-01T08:00",
  departZone: "Asia/Tehran",
  arriveAt: "2027-02-01T11:00",
  arriveZone: "Europe/Berlin",
  carrier: "",
  number: "",
  note: "",
  confirmed: false,
  ...overrides,
});

/** A letter that grants everything until a week after the return. */
export const aGrant = (overrides: object = {}) => ({
  outcome: "granted",
  letterNo: "ص/۴۱",
  letterDate: days.asked,
  validFrom: days.asked,
  validUntil: "2027-02-12",
  people: [],
  startDate: "",
  endDate: "",
  note: "",
  scan: aPaper,
  ...overrides,
});

/** A passport that holds for years; with other values any other paper. */
export const aTravelPaper = (overrides: Partial<TravelPaperFields> = {}): TravelPaperFields =>
  travelPaperFields.parse({
    member: staff.employee.id,
    kind: "passport",
    passportType: "service",
    issuer: "بیمهٔ آزمون",
    number: "K1",
    validUntil: "2030-01-01",
    ...overrides,
  });

export const euros = (minor: number) => ({ minor, currency: "EUR" as const });

/** Home to home on the days of `validDraft`. */
export const aPlan = (overrides: object = {}) => ({
  leaves: `${days.start}T06:00`,
  arrivesThere: `${days.start}T12:00`,
  leavesThere: `${days.end}T16:00`,
  returns: `${days.end}T22:00`,
  grades: [{ member: staff.employee.id, grade: "expert" }],
  given: [],
  privateDays: [],
  ...overrides,
});

/** A table with one group for every country: 90 for a night, 50 and 30 for a day. */
export const aRateTable = (overrides: object = {}) => ({
  effectiveFrom: "2026-03-21",
  citation: "بخشنامهٔ آزمون",
  rules: "safir" as const,
  groups: [{ key: "all", titleFa: "همهٔ کشورها", titleEn: "", countries: [] }],
  rows: (["lodging", "meals", "misc"] as const).map((component, index) => ({
    group: "all",
    grade: "expert" as const,
    component,
    amount: euros([90_00, 50_00, 30_00][index] ?? 0),
  })),
  ...overrides,
});

export const aBudgetLine = {
  id: uuid(800),
  code: "۳۰۲",
  titleFa: "سفرهای خارجی",
  year: 1405,
  amount: euros(1_000_00),
  reserved: 0,
  committed: 0,
  spent: 0,
};

export const anExpense = (overrides: object = {}) => ({
  member: staff.employee.id,
  kind: "localTransport",
  day: days.start,
  amount: euros(40_00),
  paidBy: "traveller",
  fx: null,
  receiptNo: "",
  receipt: null,
  note: "",
  ...overrides,
});

/** A box of sweets, below every ceiling. */
export const aGift = (overrides: object = {}) => ({
  direction: "given",
  day: days.end,
  what: "کلوچهٔ ساری",
  kind: "consumable",
  value: { minor: 1_500_000, currency: "IRR" },
  fx: null,
  person: "مدیر روابط خارجی",
  post: "مدیر",
  organisation: "شهرداری",
  rank: "others",
  member: staff.employee.id,
  file: null,
  note: "",
  override: "",
  ...overrides,
});

export const aHandOver = (overrides: object = {}) => ({
  to: "museum",
  place: "موزهٔ کلبادی",
  day: days.back,
  receiptNo: "۴۱",
  receipt: aPaper,
  ...overrides,
});

/** A check sheet on which everything is in order. */
export const goodSheet = reviewItems.map((item) => ({ item, ok: true, note: "" }));

/** An input that each action accepts. */
export const inputFor: Record<ActionName, () => unknown> = {
  submit: () => ({ draft: validDraft() }),
  resubmit: () => ({ draft: validDraft() }),
  withdraw: () => ({ reason: "لغو شد", acknowledgements: null }),
  approve: () => ({ note: "" }),
  object: () => ({ reason: "مخالفم" }),
  reassign: () => ({
    stepId: "lineManager",
    personId: staff.deputyMayor.id,
    reason: "در مرخصی است",
  }),
  decideOnPaper: () => ({
    stepId: "lineManager",
    decision: "approved",
    personId: staff.manager.id,
    signedOn: days.asked,
    reason: "",
    file: aPaper,
  }),
  sendPermit: () => ({ stepId: "governorate", letterNo: "۱۲", letterDate: days.asked }),
  recordPermit: () => ({ stepId: "governorate", answer: aGrant() }),
  skipPermit: () => ({ stepId: "governorate", reason: "لازم نیست" }),
  askPermitAgain: () => ({ stepId: "governorate", reason: "دوباره" }),
  postpone: () => ({ reason: "میزبان خواست", acknowledgements: null }),
  cancel: () => ({ reason: "لغو شد", acknowledgements: null }),
  acknowledge: () => ({ kind: "hostLetter", note: "" }),
  proposeChange: () => ({
    reason: "جابه‌جایی روز",
    draft: validDraft({ startDate: "2027-02-11", endDate: "2027-02-15" }),
  }),
  dropChange: () => ({ reason: "لازم نشد" }),
  putTravelPaper: () => ({
    id: uuid(600),
    paper: aTravelPaper(),
  }),
  removeTravelPaper: () => ({ id: uuid(600) }),
  classify: () => ({ target: "dossier", confidentiality: "confidential", reason: "" }),
  keepSignedPaper: () => ({ stepId: "request", file: aPaper }),
  return: () => ({ reason: "اصلاح شود" }),
  reject: () => ({ reason: "نمی‌شود", acknowledgements: null }),
  issueOrder: () => ({ means: ["air"], notes: "" }),
  keepOrderPdf: () => ({ file: aPaper }),
  clearToDepart: () => ({}),
  putSegment: () => ({ id: uuid(500), segment: aSegment() }),
  putSegments: () => ({ segments: [{ id: uuid(501), segment: aSegment() }] }),
  finalizeProgramme: () => ({}),
  removeSegment: () => ({ id: uuid(500) }),
  setPayers: () => ({
    cells: [{ member: staff.employee.id, item: "lodging", payer: "host", name: "", reason: "" }],
  }),
  planAllowance: () => ({ plan: aPlan() }),
  reserveBudget: () => ({ lineId: aBudgetLine.id, amount: euros(100_00), override: "" }),
  releaseBudget: () => ({ reason: "کم شد" }),
  payAdvance: () => ({
    id: uuid(700),
    member: staff.employee.id,
    amount: euros(500_00),
    day: days.asked,
    documentNo: "۱۲",
    fx: null,
  }),
  putExpense: () => ({ id: uuid(701), ...anExpense() }),
  removeExpense: () => ({ id: uuid(701) }),
  fileSettlement: () => ({ note: "" }),
  returnSettlement: () => ({ reason: "رسید بلیت نیست" }),
  approveSettlement: () => ({ note: "" }),
  balance: () => ({
    id: uuid(702),
    member: staff.employee.id,
    kind: "payment",
    amount: euros(1),
    day: days.back,
    documentNo: "۱۳",
    receipt: aPaper,
  }),
  recordGift: () => ({ id: uuid(900), ...aGift({ direction: "received" }) }),
  correctGift: () => ({ id: uuid(900), ...aGift(), reason: "ارزش اصلاح شد" }),
  handOverGift: () => ({ id: uuid(900), ...aHandOver() }),
  withdrawGift: () => ({ id: uuid(900), reason: "دو بار ثبت شده بود" }),
  fileReport: () => ({ draft: validReport() }),
  signReport: () => ({}),
  returnReport: () => ({ reason: "کامل شود", sheet: [] }),
  rejectReport: () => ({ reason: "رونوشت گزارش دیگری است", sheet: [] }),
  acceptReport: () => ({ note: "", sheet: goodSheet }),
  waiveLock: () => ({ personId: staff.employee.id, until: "2027-12-01", reason: "سفر فوری" }),
  writeNews: () => aNews,
  releaseNews: () => aRelease,
  archive: () => aRecord,
  addAddendum: () => ({ text: "پیوست", papers: [] }),
  changeRetention: () => ({ retentionClass: "M10", reason: "جدول زمانی تازه" }),
  holdDisposal: () => ({ reason: "پروندهٔ قضایی در جریان است" }),
  releaseDisposal: () => ({ reason: "رأی صادر شد" }),
};

/** The next state, or an exception with the refusal. */
export const perform = (
  mission: Mission,
  name: ActionName,
  actor: Actor,
  facts: Facts,
  input: unknown = inputFor[name](),
): Mission => {
  const outcome = decide(name, mission, input, actor, facts);
  if ("refused" in outcome) throw new Error(`${name}: ${JSON.stringify(outcome.refused)}`);
  return outcome.events.reduce(
    (state, event) => evolve(state, event, { at: `${facts.today}T08:00:00.000Z`, actor: actor.id }),
    mission,
  );
};

/** The usual way to each state: who does what. */
const toReview: [StaffKey, ActionName][] = [["employee", "submit"]];
const toOrder: [StaffKey, ActionName][] = [
  ...toReview,
  ["manager", "approve"],
  ["head", "approve"],
  ["mayor", "approve"],
  ["officer", "issueOrder"],
];
const toReport: [StaffKey, ActionName][] = [...toOrder, ["employee", "fileReport"]];
export const paths: Record<Status, [StaffKey, ActionName][]> = {
  draft: [],
  inReview: toReview,
  returned: [...toReview, ["manager", "return"]],
  rejected: [...toReview, ["manager", "reject"]],
  withdrawn: [...toReview, ["employee", "withdraw"]],
  postponed: [...toReview, ["head", "postpone"]],
  cancelled: [...toOrder, ["mayor", "cancel"]],
  changing: [...toOrder, ["employee", "proposeChange"]],
  approved: toOrder.slice(0, -1),
  ordered: toOrder,
  reported: toReport,
  reportReturned: [...toReport, ["officer", "returnReport"]],
  reportAccepted: [...toReport, ["officer", "acceptReport"]],
  reportRejected: [...toReport, ["officer", "rejectReport"]],
  archived: [...toReport, ["officer", "acceptReport"], ["archivist", "archive"]],
};

/** A mission that has come to this state on its usual way. */
export const missionIn = (status: Status, draft: RequestDraft = validDraft()): Mission => {
  const asked = factsOn(days.asked);
  const back = factsOn(days.back);
  return paths[status].reduce(
    (mission, [who, name]) =>
      perform(
        mission,
        name,
        staff[who],
        name === "fileReport" ? back : asked,
        name === "submit" ? { draft } : undefined,
      ),
    draftMission(uuid(100)),
  );
};
