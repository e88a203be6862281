/** What each tab of a dossier shows beside its head, as the person who asks may see it. */
import type { KeepingView } from "#shared/contract/keeping.ts";
import { grants } from "#shared/contract/capabilities.ts";
import type {
  Accounting,
  NewsDesk,
  OrderForeseen,
  TimelineEntry,
} from "#shared/contract/dossier-parts.ts";
import { pathOf, ruleOn } from "#shared/archive/scheme.ts";
import { classChoices } from "#shared/mission/classify.ts";
import { classOfPaper } from "#shared/mission/confidentiality.ts";
import { refusalOf } from "#shared/mission/decide.ts";
import { readiness } from "#shared/mission/departure/readiness.ts";
import { accountsOf, allowancesOf } from "#shared/mission/money/settlement.ts";
import { publicPhotos } from "#shared/mission/news/news-public.ts";
import { foreseeOrder } from "#shared/mission/order/foreseen.ts";
import { findings } from "#shared/mission/programme/itinerary-findings.ts";
import { hintsOf } from "#shared/mission/report/report-review.ts";
import type { Facts } from "#shared/mission/rules.ts";
import { draftMission } from "#shared/mission/evolve.ts";
import { endOf, type Mission } from "#shared/mission/state.ts";
import { newsDraft } from "#shared/news/draft.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import { agreements } from "#shared/agreements/agreements.ts";
import { loadRecord } from "../streams.ts";
import { keepingToday, standingOf } from "../archived.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { factsOf } from "../facts.ts";
import type { StoredEvent } from "../ledger.ts";
import { papersOf } from "../mission-papers.ts";
import { evolveStored, missionStream } from "../mission-store.ts";
import { assertVisible, visibleMission } from "../visibility.ts";
import { disposalOf } from "./disposal.ts";

type PartNames =
  | "mission.history"
  | "mission.programme"
  | "mission.departure"
  | "mission.money"
  | "mission.papers"
  | "mission.keeping"
  | "mission.review"
  | "mission.orderForeseen"
  | "mission.newsDesk";

export const dossierPartHandlers: Pick<Handlers, PartNames> = {
  "mission.history": (store, { missionId }, call) => {
    const { mission, timeline } = historyOf(store, missionId);
    assertVisible(store, mission, call);
    return { timeline };
  },
  "mission.programme": (store, { missionId }, call) => {
    const { segments, request } = visibleMission(store, call, missionId);
    return { findings: findings(segments, request.startDate, request.endDate) };
  },
  "mission.departure": (store, { missionId }, call) => ({
    readiness: readiness(visibleMission(store, call, missionId), factsOf(store)),
  }),
  "mission.money": (store, { missionId }, call) => ({
    accounting: accountingOf(store, visibleMission(store, call, missionId), call),
  }),
  "mission.papers": (store, { missionId }, call) => {
    const mission = visibleMission(store, call, missionId);
    const facts = factsOf(store);
    const papers = papersOf(store, missionId).map((one) => ({
      ...one,
      confidentiality: classOfPaper(mission, one.sha256),
      classChoices: classChoices(mission, one.sha256, call.actor, facts),
    }));
    return { papers };
  },
  "mission.keeping": (store, { missionId }, call) => ({
    keeping: keepingViewOf(store, visibleMission(store, call, missionId), call),
  }),
  "mission.review": (store, { missionId }, call) => {
    const { mission, timeline } = historyOf(store, missionId);
    assertVisible(store, mission, call);
    return {
      hints: mission.status === "reported" ? hintsOf(mission, factsOf(store).settings) : null,
      reviewers: mission.reportVersions.map(
        ({ review }) => timeline.find((one) => one.at === review?.at)?.actor ?? null,
      ),
    };
  },
  "mission.orderForeseen": (store, { missionId }, call) => ({
    foreseen: orderForeseenOf(store, visibleMission(store, call, missionId), call),
  }),
  "mission.newsDesk": (store, { missionId }, call) => ({
    desk: newsDeskOf(visibleMission(store, call, missionId), call, factsOf(store)),
  }),
};

const accountingOf = (store: Store, mission: Mission, call: Call): Accounting => {
  const { money, request } = mission;
  // Another office used its own tables, which are not in the package.
  const table = store.isForeign(mission.id)
    ? undefined
    : money.plan
      ? store.money.rates.version(money.plan.rateVersion)
      : store.money.rates.on(request.startDate);
  const allowances = allowancesOf(mission, table);
  const plans = grants(call.actor.roles, "money.plan");
  return {
    table: table
      ? {
          version: table.version,
          effectiveFrom: table.effectiveFrom,
          citation: table.citation,
          rules: table.rules,
        }
      : null,
    allowances,
    accounts: accountsOf(mission, allowances),
    budgetLines: plans ? store.money.lines(jalaliYear(request.startDate)) : [],
  };
};

const orderForeseenOf = (store: Store, mission: Mission, call: Call): OrderForeseen | null => {
  const foreseen = store.isForeign(mission.id)
    ? null
    : foreseeOrder(mission, call.actor, factsOf(store));
  return (
    foreseen && {
      ...foreseen,
      told: foreseen.told.flatMap((id) => store.people.listed(id) ?? []),
    }
  );
};

/** A suggestion is made only for a person who may write it; others see only what is saved. */
const newsDeskOf = (mission: Mission, call: Call, facts: Facts): NewsDesk | null => {
  if (refusalOf("writeNews", mission, call.actor, facts) !== null) return null;
  const suggestion = newsDraft(mission, facts.municipality.nameFa);
  return suggestion && { suggestion, photos: publicPhotos(mission) };
};

/** The class of an archived dossier, until when it is kept, and which list contains it. */
const keepingViewOf = (store: Store, mission: Mission, call: Call): KeepingView | null => {
  const { record, keeping, request } = mission;
  // Another office uses its own table.
  if (record === null || keeping === null || store.isForeign(mission.id)) return null;
  const scheme = store.archive();
  const rule = ruleOn(scheme, keeping.retentionClass, store.today()) ?? null;
  const disposal = disposalOf(store, mission.id, call);
  const archivedOn = archivedOnOf(store, mission.id);
  const agreement = request.agreementId
    ? loadRecord(store.ledger, agreements, request.agreementId).state
    : null;
  const { state, until } = keepingToday(
    store,
    keeping.retentionClass,
    { archivedOn, missionEnd: endOf(mission), agreementEnd: agreement?.validUntil ?? "" },
    { held: keeping.hold !== null, disposal: standingOf(store, mission.id) },
  );
  return {
    keeping: state,
    until,
    archivedOn,
    rule,
    disposal,
    classPath: pathOf(scheme, record.classCode).map(({ code, titleFa, titleEn }) => ({
      code,
      titleFa,
      titleEn,
    })),
  };
};

const archivedOnOf = (store: Store, missionId: string): string =>
  store
    .sql<[string], string>("select archived_on from archive_record where mission_id = ?")
    .pluck()
    .get(missionId) ?? "";

/** The timeline, and the mission after its events: the stream is reduced once for both. */
const historyOf = (
  store: Store,
  missionId: string,
): { mission: Mission; timeline: TimelineEntry[] } => {
  let mission = draftMission(missionId);
  const timeline = store.ledger.stream(missionStream(missionId)).map((event) => {
    const before = mission;
    mission = evolveStored(mission, event);
    return entryOf(store, event, before, mission);
  });
  return { mission, timeline };
};

/** The events as the parts of their sentences: who, when, from which state to which, why. */
export const timelineOf = (store: Store, missionId: string): TimelineEntry[] =>
  historyOf(store, missionId).timeline;

const entryOf = (
  store: Store,
  event: StoredEvent,
  before: Mission,
  after: Mission,
): TimelineEntry => {
  const payload = event.payload as {
    stepId?: string;
    steps?: { stepId: string }[];
    reason?: string;
    note?: string;
    text?: string;
    answer?: { note: string };
  };
  return {
    id: event.id,
    version: event.version,
    type: event.type,
    at: event.at,
    actor: store.people.listed(event.actor),
    forWhom: event.forWhom === null ? null : store.people.listed(event.forWhom),
    from: before.status,
    to: after.status,
    step: titleOf(before, after, payload.steps?.map((one) => one.stepId) ?? [payload.stepId ?? ""]),
    reason: payload.reason ?? payload.note ?? payload.text ?? payload.answer?.note ?? "",
    hash: event.hash,
  };
};

/** One command may close several steps; all are named. */
const titleOf = (
  before: Mission,
  after: Mission,
  ids: readonly string[],
): TimelineEntry["step"] => {
  const all = [...after.route, ...(before.change?.route ?? []), ...before.route];
  const steps = ids.flatMap((id) => all.find((step) => step.id === id) ?? []);
  return {
    titleFa: steps.map((step) => step.titleFa).join("، "),
    titleEn: steps.map((step) => step.titleEn).join(", "),
  };
};
