/** Commitments: the follow-up sheet, the waiting ones, those still open with a partner, and every change. */
import { partnerKey } from "#shared/agreements/partner.ts";
import { agreements } from "#shared/agreements/agreements.ts";
import type {
  Commitment,
  CommitmentFields,
  CommitmentSource,
} from "#shared/commitments/commitment.ts";
import { commitments } from "#shared/commitments/commitments.ts";
import { proposalsOf } from "#shared/commitments/proposals.ts";
import { remindedUntil } from "#shared/commitments/reminders.ts";
import { grants } from "#shared/contract/capabilities.ts";
import type { Mission } from "#shared/mission/state.ts";
import { todayIn } from "#shared/persian/jalali.ts";
import { commitmentFacts, itemsTaken, viewOf, visibleCommitment } from "../commitments.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { actOn, handlersOf, loadRecord } from "../streams.ts";
import { commitmentSeen, visibleMission } from "../visibility.ts";
import { zone } from "../zone.ts";
import { followUp } from "./follow-up.ts";

const shownWaiting = 20;
const shownOpen = 30;
type Names = Extract<keyof Handlers, `commitments.${string}`>;

export const commitmentHandlers: Pick<Handlers, Names> = {
  "commitments.followUp": followUp,

  "commitments.get": (store, { id }, call) => {
    const one = visibleCommitment(store, id, call);
    return one ? viewOf(store, one, call) : refuseWith({ code: "notFound", reason: "notFound" });
  },

  "commitments.waiting": (store, _input, call) => {
    const until = remindedUntil(store.today(), store.settings.values());
    const keeps = grants(call.actor.roles, "agreements.manage");
    // A commitment of a unit has no person to remind: International Affairs is reminded from the beginning.
    const seen = commitmentSeen(store, call.actor);
    const waits = `select c.id, c.due, c.fields from commitment c
         where c.owner_id = @me and c.owner_id <> '' and c.state = 'open' and c.due <= @owner
       union select c.id, c.due, c.fields from commitment c
         where @keeps and c.state = 'open' and c.due <= @unit and ${seen}
       union select c.id, c.due, c.fields from commitment c
         where @keeps and c.owner_id = '' and c.state = 'open' and c.due <= @owner and ${seen}`;
    const bound = { me: call.actor.id, keeps: keeps ? 1 : 0, ...until };
    const total =
      store.sql<unknown[], number>(`select count(*) from (${waits})`).pluck().get(bound) ?? 0;
    const rows = store
      .sql<unknown[], string>(
        `select fields from (${waits}) order by due, id limit ${shownWaiting}`,
      )
      .pluck()
      .all(bound);
    return { items: rows.map((row) => viewOf(store, read(row), call)), total };
  },

  "commitments.stillOpen": (store, { country, city, agreementId }, call) => {
    const open = `select c.fields, c.due, c.id, c.partner_key = @partner or c.agreement_id = @agreementId as near
       from commitment c where c.id in (
         select id from commitment where country = @country and country <> '' and state = 'open'
         union select id from commitment where agreement_id = @agreementId and agreement_id <> '' and state = 'open'
       ) and ${commitmentSeen(store, call.actor)}`;
    const bound = {
      me: call.actor.id,
      country,
      partner: partnerKey(country, city),
      agreementId: agreementId ?? "",
    };
    const total =
      store.sql<unknown[], number>(`select count(*) from (${open})`).pluck().get(bound) ?? 0;
    const rows = store
      .sql<unknown[], string>(
        `select fields from (${open}) order by near desc, due, id limit ${shownOpen}`,
      )
      .pluck()
      .all(bound);
    return { items: rows.map((row) => viewOf(store, read(row), call)), total };
  },

  "commitments.ofMission": (store, { missionId }, call) => {
    const mission = visibleMission(store, call, missionId);
    const items = store
      .sql<[string], string>(
        `select fields from commitment where mission_id = ? and mission_id <> '' order by item, id limit 200`,
      )
      .pluck()
      .all(missionId)
      .map((row) => viewOf(store, read(row), call));
    const keeps = grants(call.actor.roles, "agreements.manage");
    return { items, proposals: keeps ? proposalsFor(store, mission) : [] };
  },

  ...handlersOf("commitments", commitments, (store, id, call) => gather(store, id, call)),
  "commitments.make": (store, input, call) => {
    const fields = withPartner(store, linked(store, input.fields, input.source, call));
    const order = { id: input.id, input: { ...input, fields }, ...gather(store, input.id, call) };
    return { version: actOn(store, call, commitments, commitments.actions.make, order).version };
  },
  "commitments.change": (store, input, call) => {
    const fields = withPartner(store, input.fields);
    const order = { id: input.id, input: { ...input, fields }, ...gather(store, input.id, call) };
    return { version: actOn(store, call, commitments, commitments.actions.change, order).version };
  },
};

const read = (row: string) => JSON.parse(row) as Commitment;

/** People learn nothing of a commitment that they may not see. */
const gather = (store: Store, id: string, call: Call) => {
  const { version } = loadRecord(store.ledger, commitments, id);
  if (version > 0 && visibleCommitment(store, id, call) === undefined)
    refuseWith({ code: "notFound", reason: "notFound" });
  return { facts: commitmentFacts(store), papers: evidenceOf };
};

const evidenceOf = (one: Commitment) => one.entries.flatMap(({ evidence }) => evidence);

/** What a commitment of a journey takes over from its request, where nothing else was written. */
const linked = (
  store: Store,
  fields: CommitmentFields,
  source: CommitmentSource,
  call: Call,
): CommitmentFields => {
  if (source.missionId === "") return fields;
  const mission = visibleMission(store, call, source.missionId);
  if (source.kind === "report" && !isAccepted(mission))
    refuseWith({ code: "refused", reason: "reportNotAccepted" });
  const { country, city, agreementId } = mission.request;
  const place = { country: fields.country || country, city: fields.city || city };
  return { ...fields, ...place, agreementId: fields.agreementId ?? agreementId };
};

/** The partner of its agreement, unless another was written. */
const withPartner = (store: Store, fields: CommitmentFields): CommitmentFields => {
  if (fields.agreementId === null || fields.country !== "") return fields;
  const { state: agreement, version } = loadRecord(store.ledger, agreements, fields.agreementId);
  if (version === 0) return fields;
  return { ...fields, country: agreement.country, city: agreement.partnerCity };
};

const isAccepted = ({ status, report }: Mission): boolean =>
  report !== null && (status === "reportAccepted" || status === "archived");

const proposalsFor = (store: Store, mission: Mission) => {
  if (mission.report === null || !isAccepted(mission)) return [];
  // Archiving does not change the report; the day of the last change is close enough to the acceptance.
  const acceptedOn = todayIn(zone, new Date(mission.changedAt));
  const { recommendationReviewMonths } = store.settings.values();
  return proposalsOf(
    mission.report,
    itemsTaken(store, mission.id),
    acceptedOn,
    recommendationReviewMonths,
  );
};
