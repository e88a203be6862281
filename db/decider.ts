/**
 * Answers a parsed call, no matter who asks: transaction { repeated? → handler → events, projections,
 * answer }. The session's dispatch and `decideAs` differ only in how they know who acts.
 */
import type { Row } from "#shared/contract/define.ts";
import type { Name } from "#shared/contract/table.ts";
import type { Refusal } from "#shared/result.ts";
import { randomUUID } from "node:crypto";
import type { CallClock } from "./call-clock.ts";
import type { ClockGuard } from "./clock-guard.ts";
import { canonical, sha256 } from "./canonical.ts";
import type { Call, Store } from "./context.ts";
import { idsOf } from "./ids.ts";
import type { Projections } from "./projections.ts";
import { Refused } from "./refused.ts";
import { troubleOf } from "./sqlite.ts";

/** A call whose name is known and whose input has been parsed. */
export interface Asked {
  row: Row;
  name: string;
  input: unknown;
  client: string;
  actor: Call["actor"];
}

export const createDecider = (
  store: Store,
  projections: Projections,
  clock: CallClock,
  guard: ClockGuard,
  device: string,
) => {
  const findCommand = store.db.prepare<
    [string],
    { name: string; actor: string; input_hash: string; result: string }
  >("select name, actor, input_hash, result from command where id = ?");
  const keepCommand = store.db.prepare("insert into command values (?, ?, ?, ?, ?, ?)");

  /** The first answer to this command id; a conflict when it was another command. */
  const repeated = ({ row, name, input, actor }: Asked): { value: unknown } | undefined => {
    if (row.kind !== "command") return undefined;
    const before = findCommand.get(commandIdOf(input));
    if (before === undefined) return undefined;
    const same = before.name === name && before.input_hash === sha256(canonical(input));
    if (!same || (before.actor !== actor.id && row.capability !== "anyone"))
      throw new Refused({ code: "conflict", reason: "commandReused" });
    return { value: JSON.parse(before.result) as unknown };
  };

  /** `after`: what waits until the command is committed. */
  const callOf = ({ row, input, client, actor }: Asked, after: (() => void)[]): Call => {
    const commandId = commandIdOf(input);
    const newId = row.kind === "command" ? idsOf(commandId) : randomUUID;
    return {
      client,
      actor,
      newId,
      append: (stream, expected, events, { as = actor.id, sign } = {}) => {
        const at = store.now().toISOString();
        const who = { actor: as, forWhom: null, device };
        const envelope = { at, ...who, commandId, newId, ...(sign && { sign }) };
        const stored = store.ledger.append(stream, expected, events, envelope);
        projections.apply(stored);
        return stored;
      },
      afterwards: (work) => void after.push(work),
      adopt: (events) => {
        const stored = store.ledger.adopt(events);
        projections.apply(stored);
        return stored;
      },
    };
  };

  /** Runs the handler at the instant of the decider, in a transaction where it writes. */
  const answer = (asked: Asked, now: Date, run: () => unknown): unknown => {
    if (asked.row.kind === "command") return decide(asked, now, run);
    const read = () => clock.during(now, run);
    if (asked.row.kind === "query") return read();
    try {
      return store.db.transaction(read).immediate();
    } catch (error) {
      // A full disk must not sign anyone out: sessions are remembered until the program ends.
      if (!sessionCalls.has(asked.name) || troubleOf(error) === null) throw error;
      return store.sessions.withoutDisk(read);
    }
  };

  const decide = (asked: Asked, now: Date, run: () => unknown): unknown =>
    store.db
      .transaction(() => {
        const first = repeated(asked);
        if (first !== undefined) return first.value;
        const at = guard.instantFor(now);
        const value = clock.during(at, run);
        const { name, input, actor } = asked;
        const inputHash = sha256(canonical(input));
        const result = JSON.stringify(value);
        keepCommand.run(commandIdOf(input), name, actor.id, inputHash, result, at.toISOString());
        guard.decided(at);
        return value;
      })
      .immediate();

  return { repeated, callOf, answer };
};
export type Decider = ReturnType<typeof createDecider>;

/** The command is committed: an error in local.db must not report it as failed. */
export const runAfterwards = (
  after: readonly (() => void)[],
  name: string,
  log: (line: string) => void,
): void => {
  for (const work of after)
    try {
      work();
    } catch (error) {
      if (troubleOf(error) === null) throw error;
      log(`after ${name}: ${String(error)}`);
    }
};

/** The refusal that the caller gets for an exception; a fault of the program is logged with its reference. */
export const refusalOf = (
  error: unknown,
  name: string,
  log: (line: string) => void,
  /** A likelier cause of the error: a record that the call needs is damaged. */
  explain: () => Refusal | null = () => null,
): Refusal => {
  if (error instanceof Refused) return error.refusal;
  const trouble = troubleOf(error);
  if (trouble === "diskFull") return { code: "unavailable", reason: "diskFull" };
  if (trouble !== null) {
    log(`${name}: ${trouble}: ${String(error)}`);
    return { code: "unavailable", reason: trouble === "damaged" ? "listDamaged" : "readOnly" };
  }
  const ref = randomUUID().slice(0, 8);
  log(`${ref} ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return explain() ?? { code: "internal", reason: "internalError", params: { ref }, ref };
};

/** They write nothing but the session. */
const sessionCalls: ReadonlySet<string> = new Set<Name>([
  "session.signIn",
  "session.signOut",
  "session.lock",
  "session.unlock",
]);

const commandIdOf = (input: unknown): string =>
  typeof input === "object" && input !== null && "commandId" in input
    ? String(input.commandId)
    : "";
