/**
 * Decides a command for a person without a session: used by a hub for commands that were made
 * elsewhere. The caller vouches for the person; everything else is checked as for a window.
 */
import { grants } from "#shared/contract/capabilities.ts";
import type { Topic } from "#shared/contract/define.ts";
import { isName, rowOf } from "#shared/contract/table.ts";
import { invalid, issuesOf, ok, refuse, type Result } from "#shared/result.ts";
import type { Condition } from "./condition.ts";
import { refuseWith, type Store } from "./context.ts";
import { refusalOf, runAfterwards, type Decider } from "./decider.ts";
import { handlerOf } from "./handlers/handler-of.ts";
import type { Decision } from "./signing.ts";

/** What is sent: the command as its contract row parses it, without password or code. */
interface SentCommand {
  name: string;
  input: unknown;
  /** Of a signed command: the signatures that its person's key made on their own computer. */
  decision?: Decision;
}

export interface DecideAs {
  /** Synchronous, so that several commands can be decided in one transaction of the caller. */
  (personId: string, command: SentCommand): Result<unknown>;
}

export const createDecideAs =
  (
    store: Store,
    decider: Decider,
    condition: Pick<Condition, "refusal" | "noteTrouble">,
    onTouched: (topics: readonly Topic[]) => void,
    log: (line: string) => void,
  ): DecideAs =>
  (personId, { name, input, decision }) => {
    if (!isName(name)) return refuse("unknown", "unknownCall");
    const row = rowOf(name);
    if (row.kind !== "command") return refuse("unknown", "unknownCall");
    const roles = store.sessions.rolesOf(personId);
    if (roles === null) return refuse("signedOut", "signedOut");
    if (!grants(roles, row.capability)) return refuse("forbidden", "notYourRole");
    const parsed = row.input.safeParse(input);
    if (!parsed.success) return invalid(issuesOf(parsed.error));
    const closed = condition.refusal(row.kind, name);
    if (closed !== null) return { ok: false, error: closed };
    const asked = { row, name, input: parsed.data, client: "", actor: { id: personId, roles } };
    const handler = handlerOf(name);
    const after: (() => void)[] = [];
    try {
      const value = decider.answer(asked, store.now(), () => {
        const call = decider.callOf(asked, after);
        if (handler.before === undefined) return handler.run(store, parsed.data, call, undefined);
        if (handler.brought === undefined || decision === undefined)
          return refuseWith({ code: "refused", reason: "provenOnOwnComputer" });
        const prepared = handler.brought(store, call, decision);
        return handler.run(store, parsed.data, call, prepared);
      });
      runAfterwards(after, name, log);
      onTouched(row.topics);
      return ok(value);
    } catch (error) {
      condition.noteTrouble(error);
      return { ok: false, error: refusalOf(error, name, log) };
    }
  };
