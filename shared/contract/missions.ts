/** Missions, drafts, papers, search. The commands `mission.<action>` are in mission-actions.ts. */
import { earlierReasons } from "../mission/request/earlier.ts";
import { z } from "zod";
import { batchActions } from "../mission/signed.ts";
import type { FieldChange, MaterialKind } from "../mission/request/changes.ts";
import type { AckKind } from "../mission/closing.ts";
import type { Permit } from "../mission/permits/permits.ts";
import { plannedStep } from "../route/plan.ts";
import type { StepsLeft } from "../mission/route/steps-left.ts";
import { roles } from "./capabilities.ts";
import { routePurposes } from "../route/template.ts";
import type { DebtKind, LockWaiver } from "../mission/report/report-lock.ts";
import type { RemindedTask, ReminderStage } from "../mission/reminders.ts";
import type { ActionState } from "../mission/decide.ts";
import type { Segment } from "../mission/programme/itinerary.ts";
import type { Refused } from "../mission/rules.ts";
import type { Settings } from "../settings.ts";
import type { Mission } from "../mission/state.ts";
import { statuses } from "../mission/state.ts";
import { urgencies } from "../mission/route/step-due.ts";
import { taskKinds } from "../mission/tasks.ts";
import {
  confidentialities,
  paper,
  type Confidentiality,
  type Member,
  type Request,
} from "../mission/request/request.ts";
import { optionalText } from "../people/person.ts";
import type { Refusal } from "../result.ts";
import { local, provenCommand, query } from "./define.ts";
import { missionId, seen, signing } from "./mission-actions.ts";
import type { PresenceWarningView } from "./presence.ts";
import { personProof, signatureCheck, type Damage } from "./proof.ts";
import { listAsk } from "./list.ts";
import { listedPerson } from "./people.ts";

export const listedMission = z.object({
  id: z.uuid(),
  dossierNo: z.string(),
  subject: z.string(),
  status: z.enum(statuses),
  country: z.string(),
  city: z.string(),
  startDate: z.string(),
  endDate: z.string(),
  memberCount: z.number(),
  requesterFa: z.string(),
  requesterEn: z.string(),
  requesterPostFa: z.string(),
  changedAt: z.string(),
  priority: z.string(),
  confidentiality: z.enum(confidentialities),
  /** The delegation has everything it needs to depart. */
  cleared: z.boolean(),
});
export type ListedMission = z.infer<typeof listedMission>;

/** Title of a step in both languages; empty where a task or an event has none. */
export const stepTitle = z.object({ titleFa: z.string(), titleEn: z.string() });

const waitingTask = z.object({
  kind: z.enum(taskKinds),
  /** Id of the step or of the closing item to acknowledge. */
  stepId: z.string(),
  step: stepTitle,
  since: z.string(),
  due: z.string(),
  urgency: z.enum(urgencies),
  /** In whose place: for a deputy, or for a person who has left; `null` when it is their own. */
  forWhom: listedPerson.nullable(),
  /** The role without a holder, of `fillRole`. */
  role: z.enum(roles).nullable(),
  /** Of a task of the administrator only its number and days, unless they may see the dossier. */
  mission: listedMission,
});
export type WaitingTask = z.infer<typeof waitingTask>;

/** A planned step as the route panel shows it. */
const routeStepView = plannedStep
  .pick({ id: true, kind: true, group: true, compulsory: true, why: true, permit: true })
  .extend({
    ...stepTitle.shape,
    /** The route of the request, or of a change under way. */
    purpose: z.enum(routePurposes),
    /** `notReached`: the request was rejected or called off before the step had its turn. */
    state: z.enum([
      "approved",
      "objected",
      "returned",
      "rejected",
      "granted",
      "refused",
      "skipped",
      "open",
      "later",
      "notReached",
    ]),
    /** Who decided, or who can decide now, and in whose name. None for an open step means that it is vacant. */
    people: z.array(z.object({ person: listedPerson, forWhom: listedPerson.nullable() })),
    at: z.string(),
    reason: z.string(),
    since: z.string(),
    due: z.string(),
    escalateOn: z.string(),
    /** A decision written on paper: the day of the signature and who recorded it. */
    onPaper: z.object({ signedOn: z.string(), recordedBy: listedPerson.nullable() }).nullable(),
    /** Letters of an outside body. */
    letters: z.custom<Permit>().nullable(),
  });
export type RouteStepView = z.infer<typeof routeStepView>;

/**
 * The head of a dossier, as plain data: what it is, whose turn it is, what may be done. What only one
 * tab shows has a query of its own (`dossier-parts.ts`).
 */
export interface Dossier {
  mission: Omit<Mission, "closed" | "change" | "route" | "rounds" | "segments">;
  requester: z.infer<typeof listedPerson> | null;
  route: RouteStepView[];
  /** What `timeNeeded` counts, of the steps that are left; `null` while no decision is open. */
  stepsLeft: StepsLeft | null;
  actions: ActionState[];
  /** Findings of the checks of the whole in it. */
  damages: Damage[];
  /** Everyone who was ever in the delegation, each with the newest entry. */
  everMembers: Member[];
  /** In chronological order. */
  segments: Segment[];
  /** The steps this person would decide now with one command; several when they follow each other. */
  decides: { id: string; titleFa: string; titleEn: string }[];
  /** What changed in the request since this person last decided on it; `null` when they have not yet. */
  changedSince: FieldChange[] | null;
  /** Valid objections of clearances. */
  objections: { person: z.infer<typeof listedPerson> | null; reason: string; stepId: string }[];
  /** A material change under way: the request as it would be, and what differs field by field. */
  change: {
    request: Request;
    reason: string;
    material: MaterialKind[];
    at: string;
    fields: FieldChange[];
  } | null;
  /** The report of this journey is owed and blocks its travellers; `null` otherwise. */
  lock: {
    kind: DebtKind;
    due: string;
    people: { person: z.infer<typeof listedPerson>; waiver: LockWaiver | null }[];
  } | null;
  /** The days of this journey, and why this person may not keep a diary of it now; `null` when they may. */
  diary: { days: string[]; refused: Refused | null };
  /** Waivers that this request rests on. */
  honoured: {
    dossierNo: string;
    until: string;
    reason: string;
    person: z.infer<typeof listedPerson> | null;
    by: z.infer<typeof listedPerson> | null;
  }[];
  /** Who else would be away, and what day it is; only while a decision is open. */
  warnings: PresenceWarningView[];
  /** What would have to be undone if the mission were cancelled now. */
  suggestedAcks: AckKind[];
  tasks: {
    kind: (typeof taskKinds)[number];
    stepId: string;
    step: z.infer<typeof stepTitle>;
    since: string;
    due: string;
    people: z.infer<typeof listedPerson>[];
  }[];
  /** Who was reminded of what and when, the oldest first; `at` is empty when the person has not seen it. */
  reminders: {
    task: RemindedTask;
    stage: ReminderStage;
    due: string;
    on: string;
    /** The last stage of a task that still waits. */
    now: boolean;
    people: { person: z.infer<typeof listedPerson>; escalated: boolean; at: string }[];
  }[];
  /** Class of the whole, and which classes this person may give the dossier itself. */
  confidentiality: Confidentiality;
  classChoices: Confidentiality[];
  /** How many papers are kept in it, and how many things without which the delegation does not leave are missing. */
  counts: { papers: number; missing: number };
  /** To whom it was disclosed, newest first; a news item has no letter. */
  disclosures: { id: string; at: string; body: string; letterNo: string; letterDate: string }[];
  /** Hash of what a decision rests on now; a signed decision names it. */
  basis: string;
  agreementTitleFa: string;
  /** The clause of it that the request names. */
  agreementClause: { no: string; text: string; textEn: string } | null;
  today: string;
}
const batchItem = seen.basis.extend({
  missionId,
  action: z.enum(batchActions),
  text: z.string().trim().max(2000, "tooLong").default(""),
});
export type BatchItem = z.infer<typeof batchItem>;

/** Columns the list of missions can be ordered by. */
export const missionSorts = [
  "number",
  "subject",
  "place",
  "dates",
  "days",
  "members",
  "status",
] as const;

/** A mission in the list: also whose turn it is and until when; `turn` is `null` when it waits for nobody. */
const missionInList = listedMission.extend({
  turn: z
    .object({
      /** The first person it waits for; `null` where a role may do it. */
      person: z.object({ nameFa: z.string(), nameEn: z.string() }).nullable(),
      role: z.enum(roles).nullable(),
      /** How many others it waits for. */
      others: z.number(),
      /** It waits for the reader, or for somebody in whose name the reader may act. */
      mine: z.enum(["own", "forOther", "no"]),
      due: z.string(),
    })
    .nullable(),
});
export type MissionInList = z.infer<typeof missionInList>;

export const missionRows = {
  "mission.decideMany": provenCommand({
    rests: "basis",
    capability: "mission.decide",
    input: z.object({ items: z.array(batchItem).min(1).max(50, "tooMany") }),
    proof: signing,
    output: z.object({
      results: z.array(
        z.object({ missionId, ok: z.boolean(), refusal: z.custom<Refusal>().nullable() }),
      ),
    }),
    topics: ["missions", "dossiers"],
    doc: "Decide several dossiers with one password; each is decided, signed or refused separately.",
  }),
  "mission.list": query({
    capability: "signedIn",
    input: z.object({
      text: optionalText(200),
      status: z.enum([...statuses, "all"]).default("all"),
      mine: z.boolean().default(false),
      /** Only what waits for this person. */
      myTurn: z.boolean().default(false),
      ...listAsk(missionSorts),
    }),
    output: z.object({
      missions: z.array(missionInList),
      total: z.number(),
      /** With words there are more than `total`: the newest are listed. */
      capped: z.boolean(),
      pageSize: z.number(),
    }),
    topics: ["missions"],
    doc: "Missions this person may see, newest first, fifty a page; with words the newest three hundred.",
  }),
  "mission.waiting": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.object({
      tasks: z.array(waitingTask),
      /** Ordered or approved missions that are planned or under way, for the time axis. */
      onTheWay: z.array(listedMission),
    }),
    topics: ["missions", "session"],
    doc: "Tasks of this person, oldest due first, and the missions under way.",
  }),
  "mission.dossier": query({
    capability: "signedIn",
    input: z.object({ missionId }),
    output: z.custom<Dossier>(),
    topics: ["missions", "dossiers", "archive", "people", "absences", "disclosures", "notices"],
    doc: "The head of one dossier: its fields, route, open actions and current step.",
  }),
  "mission.verify": query({
    capability: "signedIn",
    input: z.object({ missionId }),
    output: z.object({
      sound: z.boolean(),
      events: z.number(),
      head: z.string(),
      /** Version of the first event that does not follow from the one before it. */
      brokenAt: z.number().nullable(),
      papers: z.number(),
      brokenPapers: z.array(z.string()),
      signatures: z.array(signatureCheck),
      people: z.array(personProof),
    }),
    topics: [],
    doc: "Recompute the hash chain and the hashes of all papers of one dossier.",
  }),
  "file.add": local({
    capability: "signedIn",
    input: z.object({
      name: z.string().min(1).max(200),
      mime: z.string().max(100),
      bytes: z.instanceof(Uint8Array),
    }),
    output: paper,
    topics: [],
    doc: "Store a file under its SHA-256, before an event names it.",
  }),
  "file.read": query({
    capability: "signedIn",
    input: z.object({ sha256: paper.shape.sha256 }),
    output: z.object({ name: z.string(), mime: z.string(), bytes: z.instanceof(Uint8Array) }),
    topics: [],
    doc: "A paper of a dossier this person may see, its hash checked.",
  }),
  "ledger.position": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.object({ position: z.number() }),
    topics: [],
    doc: "The number of events: the same number twice means that nothing was written in between.",
  }),
  "facts.forForms": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.object({ today: z.string(), settings: z.custom<Settings>() }),
    topics: ["settings", "session"],
    doc: "Facts for the rules of the forms: today and the settings.",
  }),
  "request.earlier": query({
    capability: "signedIn",
    input: z.object({
      country: z.string().max(2),
      city: optionalText(80),
      subject: optionalText(200),
      hostOrg: optionalText(200),
      /** The dossier that is being corrected is left out. */
      except: z.uuid().nullable().default(null),
    }),
    output: z.object({
      missions: z.array(
        listedMission.extend({
          /** The strongest first. */
          why: z.array(z.enum(earlierReasons)),
          hasReport: z.boolean(),
        }),
      ),
    }),
    topics: ["missions"],
    doc: "Earlier journeys, within the years of the setting, on the same subject, to the same host or place.",
  }),
};
