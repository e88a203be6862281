/** Commitments: the follow-up sheet, what waits, what is still open with a partner, and every change. */
import { partnerKey } from "#shared/agreements/partner.ts";
import {
  evolveCommitment,
  type Commitment,
  type CommitmentFields,
} from "#shared/commitments/commitment.ts";
import { decideCommitment, type CommitmentCommand } from "#shared/commitments/decide.ts";
import { proposalsOf } from "#shared/commitments/proposals.ts";
import { remindedUntil } from "#shared/commitments/reminders.ts";
import { grants } from "#shared/contract/capabilities.ts";
import type { Mission } from "#shared/mission/state.ts";
import { todayIn } from "#shared/persian/jalali.ts";
import { loadAgreement } from "../agreements.ts";
import { commitmentStream, loadCommitment, viewOf, visibleCommitment } from "../commitments.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { assertSeen, type SeenVersion } from "../seen.ts";
import { assertPapersKept } from "../kept-papers.ts";
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
    // What a unit owns has nobody to remind: International Affairs is reminded from the beginning.
    const waits = `select id, due, fields from commitment
         where owner_id = @me and owner_id <> '' and state = 'open' and due <= @owner
       union select id, due, fields from commitment
         where @keeps and state = 'open' and due <= @unit
       union select id, due, fields from commitment
         where @keeps and owner_id = '' and state = 'open' and due <= @owner`;
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

  "commitments.make": (store, { id, fields, source }, call) => {
    if (source.missionId !== "") {
      const mission = visibleMission(store, call, source.missionId);
      if (source.kind === "report" && !isAccepted(mission))
        refuseWith({ code: "refused", reason: "reportNotAccepted" });
      const { country, city, agreementId } = mission.request;
      const from = { country: fields.country || country, city: fields.city || city };
      const linked = { ...fields, ...from, agreementId: fields.agreementId ?? agreementId };
      return act(store, id, 0, { act: "make", fields: withPartner(store, linked), source }, call);
    }
    return act(store, id, 0, { act: "make", fields: withPartner(store, fields), source }, call);
  },
  "commitments.change": (store, { id, seenVersion, fields }, call) =>
    act(store, id, seenVersion, { act: "change", fields: withPartner(store, fields) }, call),
  "commitments.progress": (store, { id, progress }, call) =>
    act(store, id, "adding", { act: "progress", progress }, call),
  "commitments.finish": (store, { id, seenVersion, note, evidence }, call) =>
    act(store, id, seenVersion, { act: "finish", note, evidence }, call),
  "commitments.cancel": (store, { id, seenVersion, reason }, call) =>
    act(store, id, seenVersion, { act: "cancel", reason }, call),
  "commitments.reopen": (store, { id, seenVersion, reason }, call) =>
    act(store, id, seenVersion, { act: "reopen", reason }, call),
};

const read = (row: string) => JSON.parse(row) as Commitment;

const act = (
  store: Store,
  id: string,
  seen: SeenVersion,
  command: CommitmentCommand,
  call: Call,
): { version: number } => {
  const before = loadCommitment(store.ledger, id);
  if (before.version > 0 && visibleCommitment(store, id, call) === undefined)
    refuseWith({ code: "notFound", reason: "notFound" });
  assertSeen(seen, before.version);
  const outcome = decideCommitment(before, command, call.actor, factsOf(store, command));
  if (!outcome.ok) return refuseWith(outcome.error);
  const after = outcome.value.reduce(
    (one, event) => evolveCommitment(one, event, { at: "", actor: call.actor.id }),
    before,
  );
  assertPapersKept(store, evidenceOf(before), evidenceOf(after), call);
  call.append(commitmentStream(id), before.version, outcome.value);
  return { version: after.version };
};

const evidenceOf = (one: Commitment) => one.entries.flatMap(({ evidence }) => evidence);

const factsOf = (store: Store, command: CommitmentCommand) => {
  const fields = "fields" in command ? command.fields : null;
  const source = command.act === "make" ? command.source : null;
  return {
    today: store.today(),
    itemTaken:
      source !== null && source.item !== "" && taken(store, source.missionId).has(source.item),
    clauseKnown: fields === null || clauseKnown(store, fields),
    ownerKnown: !fields?.ownerId || store.people.get(fields.ownerId)?.active === true,
  };
};

const taken = (store: Store, missionId: string): Set<string> =>
  new Set(
    store
      .sql<[string], string>(
        "select item from commitment where mission_id = ? and mission_id <> '' and state <> 'cancelled'",
      )
      .pluck()
      .all(missionId),
  );

const clauseKnown = (store: Store, { agreementId, clauseId }: CommitmentFields): boolean => {
  if (agreementId === null) return clauseId === "";
  const agreement = loadAgreement(store.ledger, agreementId);
  if (agreement.version === 0) return false;
  return clauseId === "" || agreement.clauses.some((one) => one.id === clauseId);
};

/** The partner of its agreement, where nobody wrote another. */
const withPartner = (store: Store, fields: CommitmentFields): CommitmentFields => {
  if (fields.agreementId === null || fields.country !== "") return fields;
  const agreement = loadAgreement(store.ledger, fields.agreementId);
  if (agreement.version === 0) return fields;
  return { ...fields, country: agreement.country, city: agreement.partnerCity };
};

const isAccepted = ({ status, report }: Mission): boolean =>
  report !== null && (status === "reportAccepted" || status === "archived");

const proposalsFor = (store: Store, mission: Mission) => {
  if (mission.report === null || !isAccepted(mission)) return [];
  // The archive changes nothing of the report; the day of the last change is near enough to acceptance.
  const acceptedOn = todayIn(zone, new Date(mission.changedAt));
  const { recommendationReviewMonths } = store.settings.values();
  return proposalsOf(
    mission.report,
    taken(store, mission.id),
    acceptedOn,
    recommendationReviewMonths,
  );
};
