/** The route as a dossier shows it: every step with its state, its people, its letters. */
import type { Dossier, RouteStepView } from "#shared/contract/missions.ts";
import type { Role } from "#shared/contract/capabilities.ts";
import type { ListedPerson } from "#shared/contract/people.ts";
import { holdersOf, type HeldStep } from "#shared/route/holders.ts";
import type { PlannedStep } from "#shared/route/plan.ts";
import type { StepDecision } from "#shared/mission/route/part.ts";
import { finalStatuses, openNow, travellers, type Mission } from "#shared/mission/state.ts";
import { dueOf } from "#shared/mission/route/step-due.ts";
import type { Facts } from "#shared/mission/rules.ts";
import { doesOwnTasks, doneInstead } from "#shared/mission/stuck.ts";
import type { Store } from "../context.ts";
import { toListed } from "../people.ts";

/** The steps of the request, and after them those of a change under way. */
export const routeViewOf = (store: Store, mission: Mission, facts: Facts): RouteStepView[] => {
  const open = new Set(openNow(mission).map((step) => step.id));
  const view =
    (purpose: RouteStepView["purpose"], closed: ReadonlySet<string>) => (one: PlannedStep) =>
      stepView(store, mission, one, facts, {
        purpose,
        closed: closed.has(one.id),
        open: open.has(one.id),
      });
  return [
    ...mission.route.map(view("request", mission.closed)),
    ...(mission.change?.route.map(view("change", mission.change.closed)) ?? []),
  ];
};

interface Place {
  purpose: RouteStepView["purpose"];
  closed: boolean;
  open: boolean;
}

const stepView = (
  store: Store,
  mission: Mission,
  step: PlannedStep,
  facts: Facts,
  { purpose, closed, open }: Place,
): RouteStepView => {
  const decision = standing(mission, step, closed);
  const letters = mission.permits[step.id] ?? null;
  const { since, due, escalateOn } = open
    ? dueOf(step, mission.openedAt, facts)
    : { since: "", due: "", escalateOn: "" };
  const { id, kind, group, compulsory, why, permit, titleFa, titleEn } = step;
  return {
    id,
    kind,
    group,
    compulsory,
    why,
    permit,
    titleFa,
    titleEn,
    purpose,
    letters,
    since,
    due,
    escalateOn,
    state: stateOf(mission, step, { decision, closed, open }),
    people: decision && !open ? [deciderOf(store, decision)] : whoCan(store, mission, step, facts),
    at: decision?.at ?? letters?.answeredAt ?? "",
    reason: decision?.reason ?? letters?.skipped ?? letters?.answer?.note ?? "",
    onPaper: decision?.onPaper
      ? {
          signedOn: decision.onPaper.signedOn,
          recordedBy: store.people.listed(decision.onPaper.recordedBy),
        }
      : null,
  };
};

/** The valid decision: of a closed step, or the last word of a return or rejection. */
const standing = (
  mission: Mission,
  step: PlannedStep,
  closed: boolean,
): StepDecision | undefined => {
  const last = mission.decisions.findLast((one) => one.stepId === step.id);
  if (closed || last === undefined) return last;
  const turnedDown = last.decision === "returned" || last.decision === "rejected";
  const lastWord = mission.decisions.at(-1)?.at === last.at;
  return turnedDown && lastWord && mission.status !== "inReview" ? last : undefined;
};

const stateOf = (
  mission: Mission,
  step: PlannedStep,
  {
    decision,
    closed,
    open,
  }: { decision: StepDecision | undefined; closed: boolean; open: boolean },
): RouteStepView["state"] => {
  const permit = mission.permits[step.id];
  if (permit?.answer?.outcome === "refused") return "refused";
  if (open) return "open";
  if (closed && step.kind === "permit") return permit?.skipped ? "skipped" : "granted";
  if (decision) return decision.decision;
  return finalStatuses.includes(mission.status) ? "notReached" : "later";
};

const deciderOf = (store: Store, decision: StepDecision): RouteStepView["people"][number] => ({
  person: store.people.listed(decision.personId) ?? gone(decision.personId),
  forWhom: decision.forWhom === null ? null : store.people.listed(decision.forWhom),
});

/** The people who can decide now or later; travellers are left out. */
export const whoCan = (
  store: Store,
  mission: Mission,
  step: HeldStep,
  facts: Facts,
): RouteStepView["people"] =>
  holdersOf(step, travellers(mission), facts.people).flatMap(({ personId, forWhom }) => {
    const person = store.people.get(personId);
    return person
      ? [
          {
            person: toListed(person),
            forWhom: forWhom === null ? null : store.people.listed(forWhom),
          },
        ]
      : [];
  });

/** People are never deleted; a decision without its person would be a broken file. */
const gone = (id: string): ListedPerson => {
  throw new Error(`Person ${id} decided but is not in the staff list.`);
};

/** Tasks of the mission with everyone who can do each. */
export const tasksView = (store: Store, mission: Mission, facts: Facts): Dossier["tasks"] => {
  const tasks = new Map<string, Dossier["tasks"][number]>();
  const rows = store
    .sql<[string, string], TaskRow>(
      `select kind, step_id as stepId, step_fa as titleFa, step_en as titleEn, since, due,
         person_id as personId, role from task
       where mission_id = ? and (ends_on = '' or ends_on >= ?) order by due, kind, role`,
    )
    .all(mission.id, facts.today);
  for (const { kind, stepId, titleFa, titleEn, since, due, personId, role } of rows) {
    const key = `${kind} ${stepId}`;
    const task = tasks.get(key) ?? {
      kind,
      stepId,
      step: { titleFa, titleEn },
      since,
      due,
      people: [],
    };
    for (const one of doersOf(store, mission, { kind, personId, role }, facts))
      if (!task.people.some((known) => known.id === one.id)) task.people.push(one);
    tasks.set(key, task);
  }
  return [...tasks.values()];
};

interface TaskRow {
  kind: Dossier["tasks"][number]["kind"];
  stepId: string;
  titleFa: string;
  titleEn: string;
  since: string;
  due: string;
  personId: string;
  /** Empty when it is one person's. */
  role: Role | "";
}

/** Deputies and travellers matter for decisions; other tasks belong to a person or a role. */
const doersOf = (
  store: Store,
  mission: Mission,
  { kind, personId, role }: Pick<TaskRow, "kind" | "personId" | "role">,
  facts: Facts,
): ListedPerson[] => {
  if (kind === "decide" || kind === "recordPermit") {
    const step: HeldStep = {
      personId: personId || null,
      role: role as PlannedStep["role"],
      kind: kind === "recordPermit" ? "permit" : "decision",
    };
    return whoCan(store, mission, step, facts).map((one) => one.person);
  }
  const barred = travellers(mission);
  const holding = (one: Role) =>
    store.people
      .holdersOf(one)
      .filter((person) => person.active && !barred.has(person.id))
      .map(toListed);
  if (role) return holding(role);
  const person = store.people.get(personId);
  if (person && doesOwnTasks(person)) return [toListed(person)];
  const { personIds, roles } = doneInstead(kind, barred, facts.people);
  return [...personIds.flatMap((id) => store.people.listed(id) ?? []), ...roles.flatMap(holding)];
};
