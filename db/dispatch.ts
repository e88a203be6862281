/**
 * One call, from its name to its answer: known name → session → capability → parse → transaction
 * { repeated? → handler → events, projections, answer } → result. Never throws, never half-writes.
 */
import { randomUUID } from "node:crypto";
import { grants } from "#shared/contract/capabilities.ts";
import type { Row, Topic } from "#shared/contract/define.ts";
import { isName, rowOf } from "#shared/contract/table.ts";
import { issuesOf, invalid, ok, refuse, type Refusal, type Result } from "#shared/result.ts";
import { canonical, sha256 } from "./canonical.ts";
import type { Call, Store } from "./context.ts";
import { Refused } from "./refused.ts";
import { handlers } from "./handlers/table.ts";
import type { Condition } from "./condition.ts";
import type { Projections } from "./projections.ts";
import { troubleOf } from "./sqlite.ts";

type AnyHandler =
  | ((store: Store, input: unknown, call: Call) => unknown)
  | {
      before(store: Store, input: unknown, call: Call): Promise<unknown>;
      run(store: Store, input: unknown, call: Call, prepared: unknown): unknown;
    };

export interface Dispatch {
  (client: string, name: string, input: unknown): Promise<Result<unknown>>;
}

export const createDispatch = (
  store: Store,
  projections: Projections,
  condition: Pick<Condition, "refusal">,
  device: string,
  onTouched: (topics: readonly Topic[]) => void,
  log: (line: string) => void,
): Dispatch => {
  const findCommand = store.db.prepare<
    [string],
    { name: string; actor: string; input_hash: string; result: string }
  >("select name, actor, input_hash, result from command where id = ?");
  const keepCommand = store.db.prepare("insert into command values (?, ?, ?, ?, ?, ?)");

  return async (client, name, input) => {
    if (!isName(name)) return refuse("unknown", "unknownCall");
    const row = rowOf(name);
    if (row.host !== "store") return refuse("unknown", "unknownCall");
    try {
      const actor = admit(store, row, name, client);
      if (!actor.ok) return actor;
      const parsed = row.input.safeParse(input);
      if (!parsed.success) return invalid(issuesOf(parsed.error));
      const closed = row.kind === "command" ? condition.refusal() : null;
      if (closed !== null) return { ok: false, error: closed };
      const handler = handlers[name as keyof typeof handlers] as unknown as AnyHandler;
      const after: (() => void)[] = [];
      const call = createCall(client, actor.value, parsed.data, after);
      // Before the preparation too: it asks what may no longer be so after the first time.
      const first = row.kind === "command" ? repeated(row, name, parsed.data, call) : undefined;
      if (first !== undefined) {
        // The store may have died between the first answer and its announcement.
        onTouched(row.topics);
        return ok(first.value);
      }
      const prepared =
        typeof handler === "function" ? undefined : await handler.before(store, parsed.data, call);
      // He may have been signed out, or lost the role, while the password was hashed.
      const still = typeof handler === "function" ? actor : admit(store, row, name, client);
      if (!still.ok) return still;
      // Somebody else has signed in on this window meanwhile: the act would bear the wrong name.
      if (still.value.id !== actor.value.id && row.capability !== "anyone")
        return refuse("signedOut", "signedOut");
      const run = () =>
        typeof handler === "function"
          ? handler(store, parsed.data, call)
          : handler.run(store, parsed.data, call, prepared);
      const value = answerOf(row, name, parsed.data, call, run);
      for (const work of after) runAfterwards(work, name, log);
      if (row.kind !== "query") onTouched(row.topics);
      return ok(value);
    } catch (error) {
      return { ok: false, error: refusalOf(error, name, log) };
    }
  };

  function answerOf(
    row: Row,
    name: string,
    input: unknown,
    call: Call,
    run: () => unknown,
  ): unknown {
    if (row.kind === "query") return run();
    if (row.kind === "local") return store.db.transaction(run).immediate();
    const { commandId } = input as { commandId: string };
    return store.db
      .transaction(() => {
        const first = repeated(row, name, input, call);
        if (first !== undefined) return first.value;
        const value = run();
        const inputHash = sha256(canonical(withoutSecrets(row, input)));
        keepCommand.run(
          commandId,
          name,
          call.actor.id,
          inputHash,
          JSON.stringify(value),
          store.now().toISOString(),
        );
        return value;
      })
      .immediate();
  }

  /** The first answer to this command id; a conflict when it was another command. */
  function repeated(
    row: Row,
    name: string,
    input: unknown,
    call: Call,
  ): { value: unknown } | undefined {
    const before = findCommand.get((input as { commandId: string }).commandId);
    if (before === undefined) return undefined;
    const same =
      before.name === name && before.input_hash === sha256(canonical(withoutSecrets(row, input)));
    if (!same || (before.actor !== call.actor.id && row.capability !== "anyone"))
      throw new Refused({ code: "conflict", reason: "commandReused" });
    return { value: JSON.parse(before.result) as unknown };
  }

  function createCall(
    client: string,
    actor: Call["actor"],
    input: unknown,
    after: (() => void)[],
  ): Call {
    // Fixed once, when the command is accepted: every event of it carries the same instant.
    const at = store.now().toISOString();
    const commandId = (input as { commandId?: string }).commandId ?? "";
    return {
      client,
      actor,
      append: (stream, expected, events, { as = actor.id, sign } = {}) => {
        const envelope = { at, actor: as, forWhom: null, device, commandId, ...(sign && { sign }) };
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
  }
};

/** The command is committed: trouble with local.db does not make it undone. */
const runAfterwards = (work: () => void, name: string, log: (line: string) => void): void => {
  try {
    work();
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    log(`after ${name}: ${String(error)}`);
  }
};

/** Who calls, and whether his role may call this at all; before it is known what exists. */
const admit = (store: Store, row: Row, name: string, client: string): Result<Call["actor"]> => {
  const session = store.sessions.of(client);
  if (row.capability === "anyone")
    return ok({ id: session?.personId ?? "", roles: session?.roles ?? [] });
  if (session === null) return refuse("signedOut", "signedOut");
  if (session.locked) return refuse("locked", "sessionLocked");
  if (session.mustChangePassword && name !== "session.changePassword")
    return refuse("forbidden", "changePasswordFirst");
  if (!grants(session.roles, row.capability)) return refuse("forbidden", "notYourRole");
  store.sessions.touch(client);
  return ok({ id: session.personId, roles: session.roles });
};

/** Passwords leave no trace, not even hashed: a fast hash of one could be tried offline. */
const withoutSecrets = (row: Row, input: unknown): unknown =>
  Object.fromEntries(Object.entries(input as object).filter(([key]) => !row.secret.includes(key)));

const refusalOf = (error: unknown, name: string, log: (line: string) => void): Refusal => {
  if (error instanceof Refused) return error.refusal;
  const trouble = troubleOf(error);
  if (trouble === "diskFull") return { code: "unavailable", reason: "diskFull" };
  if (trouble !== null) {
    log(`${name}: ${trouble}: ${String(error)}`);
    return { code: "unavailable", reason: "readOnly" };
  }
  const ref = randomUUID().slice(0, 8);
  log(`${ref} ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { code: "internal", reason: "internalError", params: { ref }, ref };
};
