/**
 * What a role may attempt at all. Whether it may do so on this mission, now, is the workflow's
 * answer (`shared/mission/workflow.ts`). Roles follow domain.md §8d.
 */
export const roles = [
  "employee", // درخواست‌کننده
  "manager", // مدیر مستقیم
  "officer", // کارشناس امور بین‌الملل
  "head", // مسئول امور بین‌الملل
  "protection", // حراست
  "finance", // مالی
  "humanResources", // منابع انسانی
  "secretariat", // دبیرخانه
  "deputyMayor", // معاون شهردار
  "mayor", // شهردار
  "councillor", // عضو شورای شهر
  "archivist", // بایگان
  "administrator", // مدیر سامانه
  "observer", // ناظر
] as const;
export type Role = (typeof roles)[number];
/** Added to a session by an accepted deputyship that is in force today; it cannot be given as a role. */
export type ActingRole = Role | "deputy";

/** Roles whose decision a route can ask for. */
export const decidingRoles = [
  "manager",
  "protection",
  "finance",
  "humanResources",
  "head",
  "deputyMayor",
  "mayor",
  "secretariat",
] as const;
export type DecidingRole = (typeof decidingRoles)[number];

export type Capability =
  | "anyone" // also without a session
  | "signedIn"
  | "mission.request"
  | "mission.decide"
  | "mission.arrange" // order, programme, review of reports
  | "mission.reassign" // who decides a step, when no one else can
  | "money.plan" // allowance, expenses of others
  | "money.keep" // rates, budget, advances, settlement
  | "permit.record" // letters of outside bodies, papers signed by hand
  | "mission.viewAll"
  | "archive.keep"
  | "archive.scheme" // classes and periods of the archive
  | "people.manage" // who may sign in, roles, managers
  | "people.profile" // the other fields of the staff list
  | "people.sensitive" // passports, national IDs, births: on request, each look is recorded
  | "absence.keep" // everyone's absences, and why
  | "settings.manage" // settings, calendar, route templates
  | "agreements.manage"
  | "council.disclose"; // what is disclosed to the council

const everyone = ["mission.request"] as const satisfies Capability[];

const granted: Record<ActingRole, readonly Capability[]> = {
  employee: everyone,
  manager: [...everyone, "mission.decide"],
  officer: [
    ...everyone,
    "people.sensitive",
    "mission.arrange",
    "money.plan",
    "permit.record",
    "mission.viewAll",
    "agreements.manage",
    "council.disclose",
  ],
  head: [
    ...everyone,
    "people.sensitive",
    "mission.decide",
    "mission.arrange",
    "money.plan",
    "permit.record",
    "mission.viewAll",
    "agreements.manage",
    "council.disclose",
  ],
  protection: [...everyone, "mission.decide", "people.sensitive"],
  finance: [...everyone, "mission.decide", "money.plan", "money.keep", "mission.viewAll"],
  humanResources: [
    ...everyone,
    "mission.decide",
    "people.profile",
    "people.sensitive",
    "absence.keep",
  ],
  secretariat: [...everyone, "permit.record", "mission.viewAll"],
  deputyMayor: [...everyone, "mission.decide", "mission.viewAll"],
  mayor: [...everyone, "mission.decide", "mission.viewAll", "council.disclose"],
  councillor: everyone,
  archivist: [...everyone, "archive.keep", "archive.scheme", "mission.viewAll"],
  administrator: [
    "people.manage",
    "people.profile",
    "settings.manage",
    "archive.scheme",
    "mission.reassign",
  ],
  observer: ["mission.viewAll"],
  deputy: ["mission.decide", "permit.record"],
};

/** True when one of the roles grants the capability. `signedIn` asks only for a session. */
export const grants = (held: readonly ActingRole[], capability: Capability): boolean =>
  capability === "anyone" ||
  capability === "signedIn" ||
  held.some((role) => granted[role].includes(capability));

/** Every capability of these roles, for the navigation. */
export const capabilitiesOf = (held: readonly ActingRole[]): Capability[] => [
  ...new Set(held.flatMap((role) => granted[role])),
];
