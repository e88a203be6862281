/** Route templates, trying a route, the route of a draft, and everything that waits for a decision. */
import type {
  PlannedRoute,
  PlannedStepView,
  SampleJourney,
  WaitingRow,
} from "#shared/contract/routes.ts";
import { parseAmount } from "#shared/money.ts";
import type { Facts } from "#shared/mission/rules.ts";
import { journeyOfDraft, memberClass } from "#shared/mission/route/route-case.ts";
import { openNow } from "#shared/mission/state.ts";
import { stepKinds } from "#shared/mission/tasks.ts";
import { daysBetween } from "#shared/persian/days.ts";
import { backPlan } from "#shared/route/back-plan.ts";
import { holdersOf } from "#shared/route/holders.ts";
import { planRoute, type Journey } from "#shared/route/plan.ts";
import { checkTemplate, type RouteStep } from "#shared/route/template.ts";
import { inTemplate, routeTemplates } from "#shared/route/templates.ts";
import { neighbours } from "#shared/settings.ts";
import { refuseWith, type Handlers, type Store } from "../context.ts";
import { factsOf } from "../facts.ts";
import { quoted } from "../sqlite.ts";
import { loadMission } from "../mission-store.ts";
import { toListed } from "../people.ts";
import { handlersOf } from "../streams.ts";
import { stuckSteps } from "../stuck.ts";
import { whoCan } from "./route-view.ts";

const pageSize = 50;
type Names = Extract<keyof Handlers, `route.${string}`>;

export const routeHandlers: Pick<Handlers, Names> = {
  "route.templates": (store, { purpose }) => {
    const current = store.routes.inForce(purpose, store.today()).version;
    return {
      versions: store.routes.all(purpose).map(({ publishedBy, ...one }) => ({
        ...one,
        by: publishedBy === "" ? null : store.people.listed(publishedBy),
        inForce: one.version === current,
      })),
    };
  },

  ...handlersOf("route", routeTemplates, (store, _id, _call, { template }) => ({
    id: template.purpose,
    facts: { today: store.today() },
  })),

  "route.try": (store, { template, sample }) => {
    const facts = factsOf(store);
    const faults = checkTemplate(template);
    if (faults.length > 0)
      refuseWith({ code: "invalid", reason: "checkFields", fields: inTemplate(faults) });
    const journey = journeyOfSample(sample, facts);
    return plannedRouteOf(store, { ...template, version: 0 }, journey, facts, {
      startDate: sample.startDate,
      missing: [],
    });
  },

  "route.forDraft": (store, { draft }, call) => {
    const facts = factsOf(store);
    const { journey, missing, startDate } = journeyOfDraft(draft, call.actor.id, facts.people);
    return plannedRouteOf(store, facts.template("request"), journey, facts, { startDate, missing });
  },

  "route.waiting": (store, { page, onlyStuck }) => {
    const stuck = stuckSteps(store);
    const all = onlyStuck ? [...new Set(stuck.map((one) => one.missionId))] : openIds(store);
    const whyOf = (row: Omit<WaitingRow, "stuck">) =>
      stuck.find((one) => one.missionId === row.missionId && one.stepId === row.stepId)?.why ??
      null;
    const rowsOf = (ids: readonly string[]): WaitingRow[] =>
      ids
        .flatMap((id) => waitingRows(store, id))
        .map((row) => ({ ...row, stuck: whyOf(row) }))
        .filter((row) => !onlyStuck || row.stuck !== null);
    const [from, to] = [page * pageSize, (page + 1) * pageSize];
    if (!onlyStuck) return { rows: rowsOf(all.slice(from, to)), total: all.length, pageSize };
    return { rows: rowsOf(all).slice(from, to), total: stuck.length, pageSize };
  },
};

/** Missions with an open step, the one that waits longest first. */
const openIds = (store: Store): string[] =>
  store
    .sql<[], string>(
      `select mission_id from task where kind in (${quoted(stepKinds)})
       group by mission_id order by min(due), mission_id`,
    )
    .pluck()
    .all();

const waitingRows = (store: Store, missionId: string): Omit<WaitingRow, "stuck">[] => {
  const mission = loadMission(store.ledger, missionId);
  const facts = factsOf(store);
  const steps = new Map(openNow(mission).map((step) => [step.id, step]));
  return store
    .sql<
      [string],
      Omit<WaitingRow, "step" | "people" | "stuck"> & { titleFa: string; titleEn: string }
    >(
      `select t.mission_id as missionId, m.version, m.dossier_no as dossierNo, t.kind,
         t.step_id as stepId, t.step_fa as titleFa, t.step_en as titleEn, t.since, t.due,
         t.escalate_on as escalateOn
       from task t join mission m on m.id = t.mission_id
       where t.mission_id = ? and t.step_id <> '' and t.kind <> 'acknowledge' order by t.due, t.step_id`,
    )
    .all(missionId)
    .flatMap(({ titleFa, titleEn, ...row }) => {
      const step = steps.get(row.stepId);
      return step
        ? [{ ...row, step: { titleFa, titleEn }, people: whoCan(store, mission, step, facts) }]
        : [];
    });
};

const journeyOfSample = (sample: SampleJourney, { people }: Facts): Journey => {
  const staff = [...new Set([sample.requesterId, ...sample.colleagues])];
  const classes = [
    ...staff.map((personId) => memberClass({ personId, travellerClass: "staff" }, people)),
    ...sample.outsiders,
  ];
  return {
    requesterId: sample.requesterId,
    travellers: staff,
    facts: {
      classes: [...new Set(classes)],
      destination: neighbours.includes(sample.country) ? "neighbour" : "other",
      payer: sample.payer,
      passportTypes: [sample.passportType],
      unit: people.person(sample.requesterId)?.unitFa ?? "",
      days: Math.max(daysBetween(sample.startDate, sample.endDate) + 1, 1),
      members: staff.length + sample.outsiders.length,
      cost: parseAmount(sample.costAmount, sample.costCurrency),
    },
  };
};

const plannedRouteOf = (
  store: Store,
  template: { version: number; steps: RouteStep[] },
  journey: Journey,
  facts: Facts,
  { startDate, missing }: { startDate: string; missing: PlannedRoute["missing"] },
): PlannedRoute => {
  const plan = planRoute(template, journey, facts.people);
  const barred = new Set([journey.requesterId, ...journey.travellers]);
  const days = startDate === "" ? [] : backPlan(plan.steps, startDate, facts);
  return {
    templateVersion: template.version,
    missing,
    startDate,
    today: facts.today,
    leftOut: plan.leftOut.map(({ titleFa, titleEn }) => ({ titleFa, titleEn })),
    steps: plan.steps.map((step): PlannedStepView => {
      const back = days.find((one) => one.stepId === step.id);
      const { id, kind, titleFa, titleEn, group, compulsory, why, permit } = step;
      return {
        id,
        kind,
        titleFa,
        titleEn,
        group,
        compulsory,
        why,
        permit,
        people: holdersOf(step, barred, facts.people).flatMap(({ personId, forWhom }) => {
          const person = store.people.get(personId);
          const principal = forWhom === null ? null : store.people.listed(forWhom);
          return person ? [{ person: toListed(person), forWhom: principal }] : [];
        }),
        beginBy: back?.beginBy ?? "",
        doneBy: back?.doneBy ?? "",
        late: back?.late ?? false,
      };
    }),
  };
};
