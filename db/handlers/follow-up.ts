/** The follow-up sheet: every commitment open at any time of a period that the person may see. */
import type { Commitment } from "#shared/commitments/commitment.ts";
import type { Output, Parsed } from "#shared/contract/table.ts";
import { confidentialities, type Confidentiality } from "#shared/mission/request/request.ts";
import type { followUpSorts } from "#shared/contract/commitments.ts";
import { viewOf } from "../commitments.ts";
import type { Call, Store } from "../context.ts";
import { readList, whereOf } from "../list.ts";
import { commitmentSeen } from "../visibility.ts";

type Ask = Parsed<"commitments.followUp">;
type FollowUpSort = (typeof followUpSorts)[number];
type Filter = Omit<Ask, "page" | "pageSize" | "sort">;

export const followUp = (store: Store, input: Ask, call: Call): Output<"commitments.followUp"> => {
  const { page, pageSize, sort, ...filter } = input;
  const bound = { ...filter, me: call.actor.id, today: store.today() };
  const period = inPeriod(filter, commitmentSeen(store, call.actor));
  const counts = store
    .sql<unknown[], { open: number; late: number; done: number; cancelled: number }>(
      `select coalesce(sum(c.state = 'open'), 0) as open,
         coalesce(sum(c.state = 'open' and c.due < @today), 0) as late,
         coalesce(sum(c.state = 'done'), 0) as done,
         coalesce(sum(c.state = 'cancelled'), 0) as cancelled
       from commitment c where ${whereOf({ where: period })}`,
    )
    .get(bound) ?? { open: 0, late: 0, done: 0, cancelled: 0 };
  const where = [...period, ofState[filter.state]];
  const { rows, total } = readList<{ fields: string }, FollowUpSort>(store, "c.fields", {
    from: "commitment c",
    where,
    bound,
    order: ["c.state = 'open' desc", "c.due"],
    sorts: {
      text: ["persian_key(c.fields ->> 'text')"],
      due: ["c.due"],
      progress: ["c.fields ->> 'percent'", "c.due"],
      state: ["c.state", "c.due"],
    },
    id: ["c.id"],
    ask: { page, pageSize, sort },
  });
  const classes = store
    .sql<unknown[], Confidentiality>(
      `select distinct m.confidentiality from mission m where m.id in (
         select c.mission_id from commitment c where ${whereOf({ where })})`,
    )
    .pluck()
    .all(bound);
  return {
    items: rows.map(({ fields }) => viewOf(store, JSON.parse(fields) as Commitment, call)),
    total,
    pageSize,
    counts,
    confidentiality: confidentialities.findLast((one) => classes.includes(one)) ?? "normal",
  };
};

/** Made before the period's end and not closed before its beginning. */
const inPeriod = ({ agreementId, ownerId, country }: Filter, seen: string): string[] => [
  `c.id in (
     select id from commitment where state = 'open' and made_on <= @to
     union all select id from commitment where closed_on <> '' and closed_on >= @from and made_on <= @to)`,
  seen,
  ...(agreementId === "" ? [] : ["c.agreement_id = @agreementId"]),
  ...(ownerId === "" ? [] : ["c.owner_id = @ownerId"]),
  ...(country === "" ? [] : ["c.country = @country"]),
];

const ofState: Record<Ask["state"], string> = {
  all: "true",
  open: "c.state = 'open'",
  late: "c.state = 'open' and c.due < @today",
  done: "c.state = 'done'",
  cancelled: "c.state = 'cancelled'",
};
