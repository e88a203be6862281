/** The types of the workflow's rules: the actor, the facts, the outcome. */
import type { ActingRole } from "../contract/capabilities.ts";
import type { ArchiveScheme } from "../archive/scheme.ts";
import type { Reason } from "../locales/reasons.ts";
import type { FieldIssue, ReasonParams } from "../result.ts";
import type { RateTable } from "../allowance/rates.ts";
import type { CeilingTable } from "../gifts/ceilings.ts";
import type { BudgetLine } from "../budget.ts";
import type { WorkCalendar } from "../persian/working-days.ts";
import type { Profile } from "../people/profile.ts";
import type { Directory } from "../route/people.ts";
import type { RoutePurpose, RouteTemplate } from "../route/template.ts";
import type { Settings } from "../settings.ts";
import type { MissionEvent } from "./events.ts";
import type { ReportDebt } from "./report/report-lock.ts";
import type { Mission } from "./state.ts";

export interface Actor {
  id: string;
  roles: readonly ActingRole[];
}

/** Facts gathered before deciding; a decision reads nothing else. */
export interface Facts {
  today: string;
  settings: Settings;
  calendar: WorkCalendar;
  /** The template in force today. */
  template(purpose: RoutePurpose): RouteTemplate;
  people: Directory;
  /** Next number of a year's register, e.g. `1405/12`. Taken only when an event carries it. */
  nextNumber(register: Register): string;
  newId(): string;
  /** Classes and periods of the archive. */
  archive: ArchiveScheme;
  /** Published tables of rates: the one of a day, and one by its number. */
  rates: {
    on(day: string): RateTable | undefined;
    version(version: number): RateTable | undefined;
  };
  /** The table of ceilings for gifts of a day. */
  giftCeilings: { on(day: string): CeilingTable };
  /** Traits of a person of the staff list that decide which papers they need. */
  traits(personId: string): Pick<Profile, "gender" | "marital"> | undefined;
  budgetLine(id: string): BudgetLine | undefined;
  /** Whether another dossier has this receipt among its expenses. */
  receiptUsed(sha256: string, missionId: string): boolean;
  /** Whether an archived dossier is on a list for disposal, or the Council has allowed it. */
  disposalOf(missionId: string): "" | "proposed" | "licensed";
  /** Reports that these people owe and the actor may know of, also those not yet due. */
  reportDebts(personIds: readonly string[], actor: Actor): ReportDebt[];
  municipality: { nameFa: string; nameEn: string };
}
/** `disposal`: lists for the National Documents Council. */
export type Register = "dossier" | "order" | "report" | "accession" | "disposal";

export interface Refused {
  reason: Reason;
  params?: ReasonParams;
  fields?: FieldIssue[];
}
export type Guard = (mission: Mission, actor: Actor, facts: Facts) => Refused | null;
export type Outcome = { events: MissionEvent[] } | { refused: Refused };
