/** Findings of the checks that are not repaired yet. In local.db: it is about this computer's file. */
import {
  closesTheStore,
  findingDetail,
  type Finding,
  type FindingKind,
} from "#shared/whole/findings.ts";
import { troubleOf, type Db } from "../sqlite.ts";

interface Row {
  kind: FindingKind;
  subject: string;
  detail: string;
  since: string;
  round: number;
  answered_by: string | null;
  answered_at: string | null;
}
type Kept = Finding & { round: number };

export const createFindings = (db: Db) => {
  const put = db.prepare(
    "insert or replace into finding values (@kind, @subject, @detail, @since, @round, @by, @at)",
  );
  const drop = db.prepare("delete from finding where kind = ? and subject = ?");
  let known: readonly Kept[] = db
    .prepare<[], Row>("select * from finding order by since, kind, subject")
    .all()
    .map(toKept);
  const listeners = new Set<() => void>();

  /** On a full disk it holds until the next start, which looks again. */
  const change = (next: readonly Kept[], write: () => void): void => {
    known = next;
    try {
      write();
    } catch (error) {
      if (troubleOf(error) === null) throw error;
    }
    for (const listener of listeners) listener();
  };
  const isOne = (kind: FindingKind, subject: string) => (one: Kept) =>
    one.kind === kind && one.subject === subject;
  const write = ({ detail, answered, ...one }: Kept): void =>
    void put.run({
      ...one,
      detail: JSON.stringify(detail),
      by: answered?.by ?? null,
      at: answered?.at ?? null,
    });

  return {
    all: (): readonly Finding[] => known,
    /** Whether commands would rest on wrong data. */
    closed: (): boolean => known.some(closesTheStore),
    of: (kind: FindingKind, subject: string): Kept | undefined => known.find(isOne(kind, subject)),
    /** When it was answered; empty when it was not. */
    answeredAt: (kind: FindingKind, subject: string): string =>
      known.find(isOne(kind, subject))?.answered?.at ?? "",
    put(one: Pick<Finding, "kind" | "subject" | "detail">, at: string, round: number): void {
      const before = known.find(isOne(one.kind, one.subject));
      const { kind, subject, detail } = one;
      const { since = at } = before ?? {};
      const answered = isCovered(before, detail) ? (before?.answered ?? null) : null;
      const next = { kind, subject, detail, since, answered, round };
      change([...known.filter((other) => other !== before), next], () => write(next));
    },
    /** Findings of these kinds that this round did not see again are repaired. */
    settle(kinds: readonly FindingKind[], round: number): void {
      const mended = known.filter((one) => kinds.includes(one.kind) && one.round < round);
      if (mended.length === 0) return;
      change(
        known.filter((one) => !mended.includes(one)),
        () => mended.forEach(({ kind, subject }) => drop.run(kind, subject)),
      );
    },
    drop(kind: FindingKind, subject: string): void {
      change(
        known.filter((one) => !isOne(kind, subject)(one)),
        () => void drop.run(kind, subject),
      );
    },
    /** A person has accepted this finding; work goes on. */
    answer(kind: FindingKind, subject: string, by: string, at: string): void {
      const one = known.find(isOne(kind, subject));
      if (one === undefined) return;
      const next = { ...one, answered: { by, at } };
      change([...known.filter((other) => other !== one), next], () => write(next));
    },
    onChanged: (listener: () => void): void => void listeners.add(listener),
  };
};
export type Findings = ReturnType<typeof createFindings>;

/** Whether the answer to an earlier finding also covers this one: not an anchor made after the answer. */
const isCovered = (before: Kept | undefined, { madeAt = "" }: Finding["detail"]): boolean =>
  (before?.answered?.at ?? "") >= madeAt;

const toKept = ({ kind, subject, detail, since, round, ...row }: Row): Kept => {
  const { answered_by: by, answered_at: at } = row;
  return {
    kind,
    subject,
    detail: findingDetail.parse(JSON.parse(detail)),
    since,
    round,
    answered: by !== null && at !== null ? { by, at } : null,
  };
};
