/**
 * One call of a window, from its name to its answer: known name → session → capability → parse →
 * the slow part (`before`) → the decider → result. Never throws, never half-writes.
 */
import { grants } from "#shared/contract/capabilities.ts";
import type { Row, Topic } from "#shared/contract/define.ts";
import { isName, rowOf } from "#shared/contract/table.ts";
import { issuesOf, invalid, ok, refuse, type Result } from "#shared/result.ts";
import type { Call, Store } from "./context.ts";
import type { Condition } from "./condition.ts";
import { refusalOf, runAfterwards, type Decider } from "./decider.ts";
import { handlerOf } from "./handlers/handler-of.ts";

export interface Dispatch {
  (client: string, name: string, input: unknown): Promise<Result<unknown>>;
}

export const createDispatch =
  (
    store: Store,
    decider: Decider,
    condition: Pick<Condition, "refusal" | "noteTrouble">,
    onTouched: (topics: readonly Topic[]) => void,
    log: (line: string) => void,
  ): Dispatch =>
  async (client, name, input) => {
    if (!isName(name)) return refuse("unknown", "unknownCall");
    const row = rowOf(name);
    if (row.host !== "store") return refuse("unknown", "unknownCall");
    try {
      const actor = admit(store, row, name, client);
      if (!actor.ok) return actor;
      const parsed = row.input.safeParse(input);
      const proof = row.proof.safeParse(input);
      const issues = [parsed, proof].flatMap(({ error }) => (error ? issuesOf(error) : []));
      if (!parsed.success || !proof.success) return invalid(issues);
      const closed = condition.refusal(row.kind, name);
      if (closed !== null) return { ok: false, error: closed };
      const asked = { row, name, input: parsed.data, client, actor: actor.value };
      const handler = handlerOf(name);
      const after: (() => void)[] = [];
      const call = decider.callOf(asked, after);
      // Checked before the preparation too, because it may fail the second time.
      const first = decider.repeated(asked);
      if (first !== undefined) {
        // The store may have crashed between the first answer and its announcement.
        onTouched(row.topics);
        return ok(first.value);
      }
      const prepared = await handler.before?.(store, parsed.data, call, proof.data);
      // They may have been signed out, or lost the role, while the password was hashed.
      const still = handler.before ? admit(store, row, name, client) : actor;
      if (!still.ok) return still;
      // Another person has signed in on this window meanwhile: the command would have the wrong actor.
      if (still.value.id !== actor.value.id && row.capability !== "anyone")
        return refuse("signedOut", "signedOut");
      const run = () => handler.run(store, parsed.data, call, prepared);
      const value = decider.answer(asked, store.now(), run);
      runAfterwards(after, name, log);
      if (row.kind !== "query") onTouched(row.topics);
      return ok(value);
    } catch (error) {
      condition.noteTrouble(error);
      const explain = () => store.whole.explain(input);
      return { ok: false, error: refusalOf(error, name, log, explain) };
    }
  };

/** The caller, if their role may make this call; checked before anything is looked up. */
const admit = (store: Store, row: Row, name: string, client: string): Result<Call["actor"]> => {
  const session = store.sessions.of(client);
  if (row.capability === "anyone")
    return ok({ id: session?.personId ?? "", roles: session?.roles ?? [] });
  if (session === null) return refuse("signedOut", "signedOut");
  if (session.locked) return refuse("locked", "sessionLocked");
  if (session.mustChangePassword && name !== "session.changePassword")
    return refuse("forbidden", "changePasswordFirst");
  if (!grants(session.roles, row.capability)) return refuse("forbidden", "notYourRole");
  store.sessions.touch(client, session);
  return ok({ id: session.personId, roles: session.roles });
};
