/** The register of agreements: lists, one whole, and everything that changes one. */
import { papersOfAgreement, type Agreement } from "#shared/agreements/agreement.ts";
import { agreements, type AgreementFacts } from "#shared/agreements/agreements.ts";
import { monthsAfter } from "#shared/agreements/health.ts";
import type {
  agreementSorts,
  AgreementView,
  ListedAgreement,
} from "#shared/contract/agreements.ts";
import { whyNotAll } from "#shared/events/stream.ts";
import { numbersOf } from "../agreements.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { readList } from "../list.ts";
import { historyOf } from "../record-history.ts";
import { handlersOf, loadRecord } from "../streams.ts";
import { commitmentSeen, visibleTo } from "../visibility.ts";
import { columns, rowToListed, type Row } from "./listed-rows.ts";

type AgreementSort = (typeof agreementSorts)[number];
type Names = Extract<keyof Handlers, `agreements.${string}`>;

export const agreementHandlers: Pick<Handlers, Names> = {
  "agreements.list": (store, { status, ...ask }, call) => {
    const { rows, total } = readList<{ fields: string }, AgreementSort>(store, "a.fields", {
      from: "agreement a",
      where: status === "all" ? [] : ["a.status = @status"],
      bound: { status },
      order: ["a.sort_key"],
      sorts: {
        title: ["a.sort_key"],
        status: ["a.status", "a.sort_key"],
        signedOn: ["a.fields ->> 'signedOn'"],
        validUntil: ["a.valid_until"],
      },
      id: ["a.id"],
      ask,
    });
    const agreements = rows.map(({ fields }) =>
      listedOf(store, JSON.parse(fields) as Agreement, call),
    );
    return { agreements, total, pageSize: ask.pageSize };
  },

  "agreements.choices": (store) => ({
    agreements: store
      .sql<[], string>("select a.fields from agreement a order by a.sort_key, a.id limit 500")
      .pluck()
      .all()
      .map((fields) => {
        const { id, titleFa, titleEn, country, partnerCity, status, clauses } = JSON.parse(
          fields,
        ) as Agreement;
        return { id, titleFa, titleEn, country, partnerCity, status, clauses };
      }),
  }),

  "agreements.get": (store, { id }, call) => {
    const { state: agreement, version } = loadRecord(store.ledger, agreements, id);
    if (version === 0) refuseWith({ code: "notFound", reason: "notFound" });
    return viewOf(store, agreement, call);
  },

  "agreements.history": (store, { id }) => historyOf(store, id, [agreements]),

  ...handlersOf("agreements", agreements, (store, id, call) => ({
    facts: factsOf(store, id, call),
    papers: papersOfAgreement,
  })),
};

const factsOf = (store: Store, id: string, call: Call): AgreementFacts => {
  const today = store.today();
  return {
    today,
    firstReview: monthsAfter(today, store.settings.values().agreementReviewMonths),
    usedClauses: () => usedClauses(store, id),
    numbers: () => {
      const one = loadRecord(store.ledger, agreements, id).state;
      const { recent, openCommitments, late } = numbersOf(store, one, call.actor);
      return { activities: recent, open: openCommitments, late };
    },
  };
};

const listedOf = (store: Store, one: Agreement, call: Call): ListedAgreement => {
  const { id, titleFa, titleEn, kind, status, country, partnerCity, partnerBody } = one;
  const { signedOn, validUntil, nextReview } = one;
  const { missionCount, activityCount, openCommitments, health } = numbersOf(
    store,
    one,
    call.actor,
  );
  const names = { id, titleFa, titleEn, kind, status, country, partnerCity, partnerBody };
  const days = { signedOn, validUntil, nextReview };
  return { ...names, ...days, missionCount, activityCount, openCommitments, health };
};

const viewOf = (store: Store, agreement: Agreement, call: Call): AgreementView => {
  const numbers = numbersOf(store, agreement, call.actor);
  const known = [
    ...agreement.statusHistory.map(({ by }) => by),
    ...agreement.reviews.map(({ by }) => by),
  ];
  return {
    agreement,
    health: numbers.health,
    missionCount: numbers.missionCount,
    missions: missionsFor(store, agreement.id, call),
    numbers: { activities: numbers.recent, open: numbers.openCommitments, late: numbers.late },
    byClause: byClause(store, agreement.id, call),
    bars: whyNotAll(agreements.actions, agreement, call.actor, factsOf(store, agreement.id, call)),
    people: Object.fromEntries(
      [...new Set(known)].flatMap((id) => {
        const person = store.people.listed(id);
        return person ? [[id, person]] : [];
      }),
    ),
  };
};

/** The latest ones that the caller sees. */
const missionsFor = (store: Store, id: string, call: Call) =>
  store
    .sql<unknown[], Row>(
      `select ${columns} from mission m left join person p on p.id = m.requester_id
       where m.agreement_id = @id and m.agreement_id is not null and ${visibleTo(store, call.actor)}
       order by m.start_date desc, m.id limit 20`,
    )
    .all({ id, me: call.actor.id })
    .map(rowToListed);

/** Clauses that a commitment refers to, visible or not: they cannot be removed. */
const usedClauses = (store: Store, id: string): ReadonlySet<string> =>
  new Set(
    store
      .sql<[string], string>(
        "select distinct clause_id from commitment where agreement_id = ? and agreement_id <> ''",
      )
      .pluck()
      .all(id),
  );

/** The state of each clause, by the commitments that the caller may see. */
const byClause = (store: Store, id: string, call: Call): AgreementView["byClause"] =>
  Object.fromEntries(
    store
      .sql<unknown[], { clauseId: string; open: number; late: number; done: number }>(
        `select c.clause_id as clauseId, sum(c.state = 'open') as open,
           sum(c.state = 'open' and c.due < @today) as late, sum(c.state = 'done') as done
         from commitment c where c.agreement_id = @id and c.agreement_id <> ''
           and ${commitmentSeen(store, call.actor)} group by c.clause_id`,
      )
      .all({ id, today: store.today(), me: call.actor.id })
      .map(({ clauseId, ...counts }) => [clauseId, counts]),
  );
