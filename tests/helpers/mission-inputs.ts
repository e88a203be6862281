/** Inputs on one mission: an input that each action accepts, and the parts of it. */
import { reviewItems } from "#shared/mission/report/report-review.ts";
import {
  travelPaperFields,
  type TravelPaperFields,
} from "#shared/mission/departure/travel-papers.ts";
import type { RequestDraft } from "#shared/mission/request/request.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { aNews, aRecord, aRelease } from "./plain-inputs.ts";
import { staff, uuid } from "./staff.ts";

/** The days of the journey in `validDraft`, a day before the request and one after the return. */
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

/** A passport that is valid for years; with other values any other paper. */
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
