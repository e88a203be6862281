/**
 * `npm run golden`: writes the ledger of this version, a whole municipality with an event of every
 * type, as tests/golden/<version>.zip. It is written once, at the release.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { root } from "#build/paths.ts";
import { currentEvents } from "#shared/events/table.ts";
import { samplePassword, sampleAdministrator } from "#db/sample/people.ts";
import { createStore } from "#db/store.ts";
import { copySample } from "../helpers/sample.ts";
import { testCost } from "../helpers/test-cost.ts";
import { createGolden, playGolden } from "./acts.ts";
import { packageOfAnotherOffice } from "./other-office.ts";

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  version: string;
};
const target = join(root, "tests", "golden", `${version}.zip`);
if (existsSync(target)) {
  console.error(
    `${target} is published and stays as it is. Raise the version in package.json first.`,
  );
  process.exit(1);
}
const dir = mkdtempSync(join(tmpdir(), "safir-golden-"));
try {
  const folder = join(dir, "municipality");
  await copySample(folder);
  const store = createStore({ dir: folder, passwordCost: testCost, log: console.error });
  await playGolden(
    createGolden(
      store,
      sampleAdministrator.username,
      await packageOfAnotherOffice(join(dir, "other")),
    ),
  );
  store.parts.db.pragma("wal_checkpoint(truncate)");
  const types = store.parts.db
    .prepare<[], string>("select distinct type from event order by type")
    .pluck()
    .all();
  const { events, head } = store.parts.ledger.verifyAll();
  store.close();
  const missing = Object.keys(currentEvents).filter((type) => !types.includes(type));
  if (missing.length > 0) throw new Error(`No act writes ${missing.join(", ")}.`);
  const about = { version, events, head, types, password: samplePassword };
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: "utf8" })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path)]),
  );
  const manifest = strToU8(JSON.stringify(about, null, 2));
  writeFileSync(target, zipSync({ "golden.json": manifest, ...files }, { level: 9 }));
  console.log(`Wrote ${target}: ${events} events of ${types.length} types.`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
