/** The facts that commitment commands need, and how a commitment is shown to a person. */
import {
  isLate,
  type Commitment,
  type CommitmentFields,
  type CommitmentSource,
} from "#shared/commitments/commitment.ts";
import { commitments, type CommitmentFacts } from "#shared/commitments/commitments.ts";
import type { CommitmentView } from "#shared/contract/commitments.ts";
import { agreements } from "#shared/agreements/agreements.ts";
import { whyNotAll } from "#shared/events/stream.ts";
import type { Call, Store } from "./context.ts";
import { loadRecord } from "./streams.ts";
import { commitmentSeen, visibleTo } from "./visibility.ts";

/** One that the caller may see; `undefined` does not reveal whether it exists. */
export const visibleCommitment = (store: Store, id: string, call: Call): Commitment | undefined => {
  const fields = store
    .sql<unknown[], string>(
      `select c.fields from commitment c where c.id = @id and ${commitmentSeen(store, call.actor)}`,
    )
    .pluck()
    .get({ id, me: call.actor.id });
  return fields === undefined ? undefined : (JSON.parse(fields) as Commitment);
};

/** With the titles of what it refers to; a dossier is named only to people who may see it. */
export const viewOf = (store: Store, commitment: Commitment, call: Call): CommitmentView => {
  const agreement = commitment.agreementId
    ? store
        .sql<[string], string>("select fields from agreement where id = ?")
        .pluck()
        .get(commitment.agreementId)
    : undefined;
  const known =
    agreement === undefined
      ? null
      : (JSON.parse(agreement) as {
          id: string;
          titleFa: string;
          titleEn: string;
          country: string;
          partnerCity: string;
          clauses: { id: string; no: string }[];
        });
  return {
    commitment,
    late: isLate(commitment, store.today()),
    owner: commitment.ownerId === null ? null : store.people.listed(commitment.ownerId),
    agreement: known && { id: known.id, titleFa: known.titleFa, titleEn: known.titleEn },
    clauseNo: known?.clauses.find((one) => one.id === commitment.clauseId)?.no ?? "",
    mission: missionOf(store, commitment.source.missionId, call),
    country: commitment.country || (known?.country ?? ""),
    city: commitment.city || (known?.partnerCity ?? ""),
    bars: whyNotAll(commitments.actions, commitment, call.actor, commitmentFacts(store)),
  };
};

const missionOf = (store: Store, id: string, call: Call): CommitmentView["mission"] =>
  id === ""
    ? null
    : (store
        .sql<unknown[], NonNullable<CommitmentView["mission"]>>(
          `select m.id, m.dossier_no as dossierNo, m.subject from mission m
           where m.id = @id and ${visibleTo(store, call.actor)}`,
        )
        .get({ id, me: call.actor.id }) ?? null);

/** What the rules of a commitment read from the store; read only when needed. */
export const commitmentFacts = (store: Store): CommitmentFacts => ({
  today: store.today(),
  itemTaken: ({ missionId, item }: CommitmentSource) =>
    item !== "" && itemsTaken(store, missionId).has(item),
  clauseKnown: ({ agreementId, clauseId }: CommitmentFields) => {
    if (agreementId === null) return clauseId === "";
    const { state, version } = loadRecord(store.ledger, agreements, agreementId);
    return version > 0 && (clauseId === "" || state.clauses.some((one) => one.id === clauseId));
  },
  ownerKnown: (id) => store.people.get(id)?.active === true,
});

/** Lines of a report that have become commitments. */
export const itemsTaken = (store: Store, missionId: string): Set<string> =>
  new Set(
    store
      .sql<[string], string>(
        "select item from commitment where mission_id = ? and mission_id <> '' and state <> 'cancelled'",
      )
      .pluck()
      .all(missionId),
  );
