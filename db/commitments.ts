/** Commitments as their streams tell them, and how one is shown to somebody. */
import { fold } from "#shared/events/stream.ts";
import {
  commitments,
  isLate,
  noCommitment,
  type Commitment,
} from "#shared/commitments/commitment.ts";
import { commitmentActs, commitmentBar, type CommitmentAct } from "#shared/commitments/decide.ts";
import type { CommitmentView } from "#shared/contract/commitments.ts";
import type { Refusal } from "#shared/result.ts";
import type { Call, Store } from "./context.ts";
import type { Ledger } from "./ledger.ts";
import { commitmentSeen, visibleTo } from "./visibility.ts";

export const commitmentStream = (id: string): string => `commitment:${id}`;
export const commitmentIdOf = (stream: string): string | null =>
  stream.startsWith("commitment:") ? stream.slice("commitment:".length) : null;

/** As it stood at a version; without one, as it stands. */
export const loadCommitment = (
  ledger: Pick<Ledger, "stream">,
  id: string,
  version = Infinity,
): Commitment =>
  fold(
    commitments,
    ledger.stream(commitmentStream(id)).filter((event) => event.version <= version),
    noCommitment(id),
  );

/** One that the caller may see; `undefined` says neither that it exists nor that it does not. */
export const visibleCommitment = (store: Store, id: string, call: Call): Commitment | undefined => {
  const fields = store
    .sql<unknown[], string>(
      `select c.fields from commitment c where c.id = @id and ${commitmentSeen(store, call.actor)}`,
    )
    .pluck()
    .get({ id, me: call.actor.id });
  return fields === undefined ? undefined : (JSON.parse(fields) as Commitment);
};

/** With the words of what it points at; a dossier is named only to who sees it. */
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
  const acts = Object.keys(commitmentActs) as CommitmentAct[];
  return {
    commitment,
    late: isLate(commitment, store.today()),
    owner: commitment.ownerId === null ? null : store.people.listed(commitment.ownerId),
    agreement: known && { id: known.id, titleFa: known.titleFa, titleEn: known.titleEn },
    clauseNo: known?.clauses.find((one) => one.id === commitment.clauseId)?.no ?? "",
    mission: missionOf(store, commitment.source.missionId, call),
    country: commitment.country || (known?.country ?? ""),
    city: commitment.city || (known?.partnerCity ?? ""),
    bars: Object.fromEntries(
      acts.map((act) => [act, commitmentBar(commitment, act, call.actor)]),
    ) as Record<CommitmentAct, Refusal | null>,
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
