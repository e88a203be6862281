/**
 * Published schemas never change: the fingerprint of every event schema and of every migration,
 * compared with the committed build/published.json. `npm run docs` adds what is new and nothing else.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { hashOf, sha256OfText } from "#shared/canonical.ts";
import { eventSchemas } from "./docs-events.ts";
import { root } from "./paths.ts";

export interface Published {
  events: Record<string, string>;
  migrations: Record<string, string>;
}

const file = join(root, "build", "published.json");

export const readPublished = (): Published =>
  existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as Published)
    : { events: {}, migrations: {} };

/** The fingerprints of the source now. */
export const fingerprints = (): Published => ({
  events: Object.fromEntries(
    Object.entries(eventSchemas()).map(([type, schema]) => [type, hashOf(schema)]),
  ),
  migrations: Object.fromEntries(
    migrationFiles().map((path) => [
      relative(root, path).replaceAll("\\", "/"),
      sha256OfText(readFileSync(path, "utf8")),
    ]),
  ),
});

/** Sentences for what was changed or removed after it was published; empty when all is well. */
export const violations = (published: Published, now: Published): string[] => [
  ...differing(published.events, now.events).map(
    (type) =>
      `${type} was published and has changed. Restore its schema; add ${nextVersion(type)} beside it, ` +
      `and an upcast from ${type} under "old" of its stream (docs/contributing.md, "A new version of an event").`,
  ),
  ...differing(published.migrations, now.migrations).map(
    (path) =>
      `${path} was published and has changed. Restore it and add a migration with a higher number.`,
  ),
];

/** Names in the source that are not recorded yet. */
export const unrecorded = (published: Published, now: Published): string[] => [
  ...Object.keys(now.events).filter((type) => !(type in published.events)),
  ...Object.keys(now.migrations).filter((path) => !(path in published.migrations)),
];

/** Records new fingerprints; recorded ones stay as they are. */
export const record = (published: Published, now: Published): void =>
  writeFileSync(
    file,
    `${JSON.stringify(
      {
        events: sorted({ ...now.events, ...published.events }),
        migrations: sorted({ ...now.migrations, ...published.migrations }),
      },
      null,
      2,
    )}\n`,
  );

const differing = (published: Record<string, string>, now: Record<string, string>): string[] =>
  Object.keys(published).filter((name) => now[name] !== published[name]);

const nextVersion = (type: string): string =>
  type.replace(/\.v(\d+)$/, (_, version: string) => `.v${Number(version) + 1}`);

const sorted = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const migrationFiles = (): string[] => {
  const folder = join(root, "db", "migrations");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".sql"))
    .toSorted()
    .map((name) => join(folder, name));
};
