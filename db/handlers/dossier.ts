/** One dossier whole, and the proof that its history is unbroken. */
import type { Dossier, RouteStepView, TimelineEntry } from "#shared/contract/missions.ts";
import type { ListedPerson } from "#shared/contract/people.ts";
import { actionStates } from "#shared/mission/decide.ts";
import { findings, inOrder } from "#shared/mission/itinerary.ts";
import { openSteps } from "#shared/mission/route.ts";
import { draftMission, finalStatuses, travellers, type Mission } from "#shared/mission/state.ts";
import { readBytes } from "../attachments.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { factsOf } from "../facts.ts";
import { evolveStored, missionStream } from "../mission-store.ts";
import type { StoredEvent } from "../ledger.ts";
import { toListed } from "../people.ts";
import { visibleMission } from "../visibility.ts";

export const dossierHandlers: Pick<Handlers, "mission.dossier" | "mission.verify"> = {
  "mission.dossier": (store, { missionId }, call) =>
    dossierOf(store, visibleMission(store, call, missionId), call),

  "mission.verify": (store, { missionId }, call) => {
    visibleMission(store, call, missionId);
    const chain = verifyChain(store, missionId);
    const papers = papersOf(store, missionId);
    const brokenPapers = papers
      .filter((one) => readBytes(store.attachments, one.sha256) === null)
      .map((one) => one.name);
    const sound = chain.brokenAt === null && brokenPapers.length === 0;
    return { sound, ...chain, papers: papers.length, brokenPapers };
  },
};

/** A chain proves nothing about what followed its last link; the projection remembers how many did. */
const verifyChain = (store: Store, missionId: string) => {
  const chain = store.ledger.verifyStream(missionStream(missionId));
  const version = store.db
    .prepare<[string], number>("select version from mission where id = ?")
    .pluck()
    .get(missionId);
  return chain.brokenAt === null && chain.events !== version
    ? { ...chain, brokenAt: chain.events + 1 }
    : chain;
};

const dossierOf = (store: Store, mission: Mission, call: Call): Dossier => {
  const facts = factsOf(store);
  const { approved: _approved, ...plain } = mission;
  const agreement = mission.request.agreementId
    ? store
        .sql<[string], string>("select title_fa from agreement where id = ?")
        .pluck()
        .get(mission.request.agreementId)
    : undefined;
  return {
    mission: plain,
    requester: store.people.listed(mission.requesterId),
    route: routeOf(store, mission),
    actions: actionStates(mission, call.actor, facts),
    timeline: timelineOf(store, mission.id),
    segments: inOrder(mission.segments),
    findings: findings(mission.segments, mission.request.startDate, mission.request.endDate),
    tasks: tasksOf(store, mission),
    papers: papersOf(store, mission.id),
    agreementTitleFa: agreement ?? "",
    today: facts.today,
  };
};

const routeOf = (store: Store, mission: Mission): RouteStepView[] => {
  const open = new Set(
    mission.status === "inReview"
      ? openSteps(mission.route, mission.approved).map((step) => step.id)
      : [],
  );
  const due = new Map(tasksOf(store, mission).map((task) => [task.step, task.due]));
  return mission.route.map((step) => {
    const last = mission.decisions.findLast((one) => one.stepId === step.id);
    // A return or rejection stands until the next round begins, and only where it happened.
    const stands =
      last &&
      (last.decision === "approved"
        ? mission.approved.has(step.id)
        : mission.status !== "inReview" && last === mission.decisions.at(-1));
    const undecided = finalStatuses.includes(mission.status) ? "notReached" : "later";
    const state = stands ? last.decision : undecided;
    const decider = stands ? store.people.listed(last.personId) : null;
    return {
      id: step.id,
      title: step.title,
      group: step.group,
      why: step.why,
      state: open.has(step.id) ? "open" : state,
      people:
        decider && !open.has(step.id)
          ? [decider]
          : holdersOf(store, mission, step.personId, step.role),
      at: stands ? last.at : "",
      reason: stands ? last.reason : "",
      due: due.get(step.title) ?? "",
    };
  });
};

/** Who can act: the named person, or the active holders of the role who do not travel themselves. */
const holdersOf = (
  store: Store,
  mission: Mission,
  personId: string | null,
  role: string | null,
): ListedPerson[] => {
  if (personId) {
    const person = store.people.listed(personId);
    return person ? [person] : [];
  }
  const barred = travellers(mission);
  return store.people
    .holdersOf(role as Parameters<Store["people"]["holdersOf"]>[0])
    .filter((one) => one.active && !barred.has(one.id))
    .map(toListed);
};

const tasksOf = (store: Store, mission: Mission): Dossier["tasks"] => {
  const rows = store
    .sql<
      [string],
      {
        kind: Dossier["tasks"][number]["kind"];
        step: string;
        due: string;
        personId: string;
        role: string;
      }
    >(
      "select kind, step, due, person_id as personId, role from task where mission_id = ? order by due, kind, role",
    )
    .all(mission.id);
  const tasks = new Map<string, Dossier["tasks"][number]>();
  for (const row of rows) {
    const key = `${row.kind} ${row.step}`;
    const task = tasks.get(key) ?? { kind: row.kind, step: row.step, due: row.due, people: [] };
    const holders = holdersOf(store, mission, row.personId || null, row.role || null);
    task.people.push(...holders.filter((one) => !task.people.some((known) => known.id === one.id)));
    tasks.set(key, task);
  }
  return [...tasks.values()];
};

const papersOf = (store: Store, missionId: string): Dossier["papers"] =>
  store
    .sql<[string], Dossier["papers"][number]>(
      "select sha256, name, mime, size, kind, caption, at from mission_paper where mission_id = ? order by at, name",
    )
    .all(missionId);

/** The events as sentences' ingredients: who, when, from which state to which, why. */
const timelineOf = (store: Store, missionId: string): TimelineEntry[] => {
  let state = draftMission(missionId);
  return store.ledger.stream(missionStream(missionId)).map((event) => {
    const before = state;
    state = evolveStored(state, event);
    return entryOf(store, event, before, state);
  });
};

const entryOf = (
  store: Store,
  event: StoredEvent,
  before: Mission,
  after: Mission,
): TimelineEntry => {
  const { stepId = "", reason, note, text } = event.payload as Record<string, string | undefined>;
  return {
    id: event.id,
    version: event.version,
    type: event.type,
    at: event.at,
    actor: store.people.listed(event.actor),
    forWhom: event.forWhom === null ? null : store.people.listed(event.forWhom),
    from: before.status,
    to: after.status,
    step: after.route.find((step) => step.id === stepId)?.title ?? "",
    reason: reason ?? note ?? text ?? "",
    hash: event.hash,
  };
};
