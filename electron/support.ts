/** The report for support: versions, sizes, conditions and the log, as one text without personal data. */
import { readdirSync, statfsSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { app } from "electron";
import { masked, withoutMessage } from "#shared/support.ts";
import type { Environment } from "./environment.ts";
import { readLog } from "./log.ts";
import type { StoreClient } from "./store-client.ts";
import { askStore } from "./store-call.ts";

export const supportReport = async (
  env: Environment,
  store: StoreClient,
  client: string,
): Promise<string> => {
  const { dir, sample, store: state, refusal, condition } = store.status();
  // Also works when nobody is signed in; the report is then shorter.
  const log = readLog(env.userData).split("\n").map(masked);
  const facts =
    state === "ready"
      ? await askStore(store, client, "support.facts", { log: log.join("\n") })
      : null;
  const { log: named, ...counts } = facts?.ok ? facts.value : { log: null };
  const said = {
    made: new Date().toISOString(),
    versions: { safir: app.getVersion(), ...versions() },
    computer: computer(),
    store: {
      sample,
      state,
      refusal,
      readOnly: condition.readOnly,
      checked: condition.checked,
      failure: condition.failure && {
        ...condition.failure,
        stream: masked(condition.failure.stream),
      },
      ...(facts?.ok ? counts : { facts: facts?.error.reason ?? "not open" }),
    },
    folder: folderOf(dir),
  };
  const lines = named ?? log.map(withoutMessage).join("\n");
  return `${JSON.stringify(said, null, 2)}\n\n--- log ---\n${lines}\n`;
};

const versions = () => {
  const { electron, chrome, node } = process.versions;
  return { electron, chrome, node };
};

const computer = () => ({
  platform: `${process.platform} ${process.arch} ${os.release()}`,
  memory: megabytes(os.totalmem()),
  memoryFree: megabytes(os.freemem()),
  processors: os.cpus().length,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/** Sizes only: the names of papers are hashes, and the folder's own name may be a person's name. */
const folderOf = (dir: string) => {
  try {
    const { blocks, bavail, bsize } = statfsSync(dir);
    const files = readdirSync(dir, { withFileTypes: true })
      // Other files that someone put there may contain a person's name.
      .filter((entry) => entry.isFile() && ofSafir.test(entry.name))
      .map(({ name }) => [name, statSync(path.join(dir, name)).size]);
    return {
      disk: megabytes(blocks * bsize),
      diskFree: megabytes(bavail * bsize),
      bytes: Object.fromEntries(files) as Record<string, number>,
      papers: papersIn(path.join(dir, "attachments")),
    };
  } catch (error) {
    return { unreadable: masked(String(error)) };
  }
};

const ofSafir = /^(?:(?:safir|local|check)\.db(?:-\w+)?|backup\.json|reserve)$/;

const papersIn = (attachments: string) => {
  const sizes = readdirSync(attachments, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(path.join(attachments, name)))
    .filter((entry) => entry.isFile())
    .map(({ size }) => size);
  return { count: sizes.length, megabytes: megabytes(sizes.reduce((a, b) => a + b, 0)) };
};

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
