/** The projections: their schema, the table of folds, and rebuilding them all from the ledger. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./canonical.ts";
import type { Ledger, StoredEvent } from "./ledger.ts";
import { createAbsenceFold } from "./projections/absences.ts";
import { createAgreementFold } from "./projections/agreements.ts";
import { createArchiveFold } from "./projections/archive.ts";
import { createCommitmentFold } from "./projections/commitments.ts";
import { createContactFold } from "./projections/contacts.ts";
import { createDeputyFold } from "./projections/deputies.ts";
import { createDisclosureFold } from "./projections/disclosures.ts";
import { createCeilingFold } from "./projections/gifts.ts";
import { createMoneyFold } from "./projections/money.ts";
import { createMissionFold } from "./projections/missions.ts";
import { createOrganisationFold } from "./projections/organisation.ts";
import { createPackageFold } from "./projections/packages.ts";
import { createPeopleFold } from "./projections/people.ts";
import type { Db } from "./sqlite.ts";

/** Raised by hand when a fold changes its meaning but the schema does not. */
const foldVersion = 4;

const readSchema = (): string =>
  readFileSync(join(import.meta.dirname, "projections", "schema.sql"), "utf8");

export interface Projections {
  /** Folds events just appended, in the same transaction. */
  fold(events: readonly StoredEvent[]): void;
}

/** The tables of the projections of this version. */
export const projectionTables = (): string[] =>
  [...readSchema().matchAll(/^create (?:virtual )?table (\w+)/gm)]
    .map(([, name]) => name ?? "")
    .toSorted();

/** Prepares the folds; rebuilds first when the schema of this version of Safir is another one. */
export const openProjections = (db: Db, ledger: Ledger): Projections => {
  const hash = sha256(`${foldVersion}\n${readSchema()}`);
  const kept = db
    .prepare<[], { hash: string; position: number }>(
      "select p.hash, s.position from projection p join projection_state s where p.name = 'all'",
    )
    .get();
  const last =
    db.prepare<[], { last: number }>("select coalesce(max(position), 0) as last from event").get()
      ?.last ?? 0;
  if (kept?.hash !== hash || kept.position !== last) rebuildProjections(db, ledger);
  return createFolds(db);
};

/** Drops every projection, this version's and the one before it, and applies the whole ledger again. */
export const rebuildProjections = (db: Db, ledger: Ledger): void => {
  const schema = readSchema();
  db.transaction(() => {
    db.pragma("defer_foreign_keys = ON");
    const before = db
      .prepare<[], string>("select tables from projection where name = 'all'")
      .pluck()
      .get();
    for (const table of (before ?? "").split(" ").filter(Boolean)) db.exec(`drop table ${table}`);
    db.exec(schema);
    db.prepare("insert or replace into projection values ('all', ?, ?, null, null)").run(
      sha256(`${foldVersion}\n${schema}`),
      projectionTables().join(" "),
    );
    const folds = createFolds(db);
    for (const event of ledger.all()) folds.fold([event]);
  }).immediate();
};

const createFolds = (db: Db): Projections => {
  const organisation = createOrganisationFold(db);
  const people = createPeopleFold(db);
  const deputies = createDeputyFold(db);
  const absences = createAbsenceFold(db);
  const disclosures = createDisclosureFold(db);
  const money = createMoneyFold(db);
  const ceilings = createCeilingFold(db);
  const agreements = createAgreementFold(db);
  const commitments = createCommitmentFold(db);
  const contacts = createContactFold(db);
  const packages = createPackageFold(db);
  const archive = createArchiveFold(db);
  const missions = createMissionFold(db);
  const reached = db.prepare("update projection_state set position = ?");
  return {
    fold(events) {
      for (const event of events) {
        organisation(event);
        people(event);
        deputies(event);
        absences(event);
        disclosures(event);
        money(event);
        ceilings(event);
        agreements(event);
        commitments(event);
        contacts(event);
        packages(event);
        archive(event);
        missions(event);
        reached.run(event.position);
      }
    },
  };
};
