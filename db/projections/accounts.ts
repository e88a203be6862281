/** What changed in people's accounts: for notices, and for the page of each person. */
import { accessOf, type AccessEvent } from "#shared/people/access.ts";
import { belongsTo, idIn } from "#shared/events/stream.ts";
import { people } from "#shared/people/people.ts";
import type { Ledger, StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

/** A look at a national ID changes no account, and there may be thousands. */
const changing: ReadonlySet<string> = new Set<AccessEvent["type"]>([
  "person.changed.v1",
  "person.passwordSet.v2",
  "person.recoverySet.v1",
  "person.recoveryReplaced.v1",
  "person.keyRegistered.v1",
]);

const createAccountFold = (db: Db, ledger: Ledger) => {
  const add = db.prepare("insert into account_change values (?, ?, ?, ?, ?)");
  return (event: StoredEvent): void => {
    const id = idIn(people, event.stream);
    if (id === null || !changing.has(event.type)) return;
    const before = ledger
      .stream(event.stream)
      .filter((one) => one.version <= event.version)
      .flatMap((one) => (belongsTo(people, one) ? [one] : []));
    const last = accessOf(id, before).changes.at(-1);
    if (last?.version === event.version) add.run(id, last.version, last.at, last.by, last.kind);
  };
};

export const accounts = defineProjection({
  name: "accounts",
  version: 1,
  sql: `
    create table account_change (
      person_id text not null,
      version integer not null,
      at text not null,
      by_whom text not null,
      kind text not null,
      primary key (person_id, version)
    ) strict, without rowid;
    create index account_change_by_time on account_change (at desc);
  `,
  open: (db, ledger) => ({ event: createAccountFold(db, ledger) }),
});
