/**
 * Confidentiality: the dossier takes the class of its most sensitive paper (regulation of 1/10/1354,
 * Art. 2), and who may see it follows from the class and from the person's part in it. Pure; the store has
 * the same rule in SQL (`db/visibility.ts`).
 */
import type { ActingRole, Role } from "../contract/capabilities.ts";
import type { ClearanceKey, Settings } from "../settings.ts";
import { confidentialities, type Confidentiality, type Request } from "./request/request.ts";
import { bearsCost } from "./money/borne-cost.ts";
import { isSettledUp } from "./money/settlement.ts";
import { walked, type Mission } from "./state.ts";
import type { Task } from "./tasks.ts";
import { settling, spending } from "./workflow-row.ts";

/** The higher, the more sensitive; `normal` is 0. */
export const classRank = (one: Confidentiality): number => confidentialities.indexOf(one);

export const highest = (classes: readonly Confidentiality[]): Confidentiality =>
  confidentialities[Math.max(0, ...classes.map(classRank))] ?? "normal";

/** Class of the whole: of the dossier itself, of a proposed change, and of every paper. */
export const classOf = (mission: Mission): Confidentiality =>
  highest([
    mission.change ? ownClassAfter(mission, mission.change.request) : mission.ownClass,
    ...Object.values(mission.paperClasses),
  ]);

export const classOfPaper = (
  mission: Pick<Mission, "paperClasses">,
  sha256: string,
): Confidentiality => mission.paperClasses[sha256] ?? "normal";

/** A corrected request raises the class; only a separate decision lowers it (Art. 3). */
export const ownClassAfter = (
  { ownClass, request }: Mission,
  corrected: Pick<Request, "confidentiality">,
): Confidentiality =>
  classRank(corrected.confidentiality) > classRank(request.confidentiality)
    ? highest([ownClass, corrected.confidentiality])
    : ownClass;

/** The head of the unit that made the paper decides on its class, or the person who is above (Art. 3). */
export const mayLower = ({ roles }: { roles: readonly ActingRole[] }): boolean =>
  roles.includes("head") || roles.includes("mayor");

/**
 * The highest class a role sees without a part in the dossier: fixed, or as the municipality has set
 * it. Exactly the roles with `mission.viewAll`.
 */
export const clearances: Partial<Record<Role, Confidentiality | ClearanceKey>> = {
  mayor: "veryConfidential",
  head: "veryConfidential",
  deputyMayor: "clearanceDeputyMayor",
  officer: "clearanceOfficer",
  secretariat: "clearanceSecretariat",
  finance: "clearanceFinance",
  archivist: "clearanceArchivist",
  observer: "clearanceObserver",
};

/** Rank up to which these roles see every dossier; -1: none. */
export const clearanceOf = (roles: readonly ActingRole[], settings: Settings): number =>
  Math.max(
    -1,
    ...roles.map((role) => {
      const one = role === "deputy" ? undefined : clearances[role];
      if (one === undefined) return -1;
      return isClass(one) ? classRank(one) : settings[one];
    }),
  );

/** Whether a setting can keep this role from this class where it has no part. */
export const mayBeBarred = (role: Role, rank: number): boolean => {
  const one = clearances[role];
  if (one === undefined) return true;
  return isClass(one) ? rank > classRank(one) : rank > leastClearance;
};

/** The lowest value of a setting: every role of the table sees at least ordinary dossiers. */
const leastClearance = 0;

const isClass = (one: string): one is Confidentiality =>
  confidentialities.some((each) => each === one);

/**
 * Roles that see the dossier because one of its tasks waits for them, and Finance while it may have to
 * reserve, advance or settle. An ordinary one is also seen by the roles whose step comes later or has
 * passed; above that class, only as long as needed.
 */
export const rolesWithPart = (mission: Mission, tasks: readonly Task[]): Role[] => [
  ...new Set([
    ...tasks.flatMap((one) => one.role ?? []),
    ...(hasToPay(mission) ? (["finance"] as const) : []),
    ...(classOf(mission) === "normal"
      ? walked(mission).steps.flatMap((step) => (step.personId === null ? [step.role] : []))
      : []),
  ]),
];

/** Money of the municipality may still move in it. */
const hasToPay = (mission: Mission): boolean =>
  (spending.includes(mission.status) && bearsCost(mission)) ||
  (settling.includes(mission.status) && !isSettledUp(mission));
