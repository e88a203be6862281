/**
 * What a role may attempt at all. Whether it may do so on this mission, now, is the workflow's
 * answer (`shared/mission/workflow.ts`). Roles follow domain.md §8d.
 */
export const roles = [
  "employee", // درخواست‌کننده
  "manager", // مدیر مستقیم
  "officer", // کارشناس امور بین‌الملل
  "head", // مسئول امور بین‌الملل
  "deputyMayor", // معاون شهردار
  "mayor", // شهردار
  "archivist", // بایگان
  "administrator", // مدیر سامانه
  "observer", // ناظر
] as const;
export type Role = (typeof roles)[number];

/** Roles whose decision a route can ask for. */
export const decidingRoles = ["manager", "head", "deputyMayor", "mayor"] as const;

export type Capability =
  | "anyone" // also without a session
  | "signedIn"
  | "mission.request"
  | "mission.decide"
  | "mission.arrange" // order, programme, review of reports
  | "mission.viewAll"
  | "archive.keep"
  | "people.manage"
  | "settings.manage"
  | "agreements.manage";

const everyone = ["mission.request"] as const satisfies Capability[];

const granted: Record<Role, readonly Capability[]> = {
  employee: everyone,
  manager: [...everyone, "mission.decide"],
  officer: [...everyone, "mission.arrange", "mission.viewAll", "agreements.manage"],
  head: [...everyone, "mission.decide", "mission.arrange", "mission.viewAll", "agreements.manage"],
  deputyMayor: [...everyone, "mission.decide", "mission.viewAll"],
  mayor: [...everyone, "mission.decide", "mission.viewAll"],
  archivist: [...everyone, "archive.keep", "mission.viewAll"],
  administrator: ["people.manage", "settings.manage"],
  observer: ["mission.viewAll"],
};

/** True when one of the roles grants the capability. `signedIn` asks only for a session. */
export const grants = (held: readonly Role[], capability: Capability): boolean =>
  capability === "anyone" ||
  capability === "signedIn" ||
  held.some((role) => granted[role].includes(capability));

/** Every capability of these roles, for the navigation. */
export const capabilitiesOf = (held: readonly Role[]): Capability[] => [
  ...new Set(held.flatMap((role) => granted[role])),
];
