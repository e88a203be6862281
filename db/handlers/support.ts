/** The store's part of a report for support: counts and states, no personal data. */
import { withoutNames } from "../mask-names.ts";
import { versionOf } from "../migrate.ts";
import type { Handlers } from "../context.ts";

const counted = ["event", "command", "mission", "person", "mission_paper", "draft", "session"];

export const supportHandlers: Pick<Handlers, "support.facts"> = {
  "support.facts": (store, { log }) => {
    const number = (text: string) => store.sql<[], number>(text).pluck().get() ?? 0;
    const { record, warning, sameDisk } = store.backups.state();
    return {
      log: withoutNames(store.db, log),
      sqlite: store.sql<[], string>("select sqlite_version()").pluck().get() ?? "",
      schema: versionOf(store.db),
      rows: Object.fromEntries(
        counted.map((table) => [table, number(`select count(*) from ${table}`)]),
      ),
      backup: {
        hasPlace: record.place !== null,
        sameDisk,
        warning,
        trouble: record.trouble,
        lastAt: record.last?.at ?? null,
        drillAt: record.drill?.at ?? null,
        drillSound: record.drill?.sound ?? null,
        papersMissing: record.papersMissing,
      },
    };
  },
};
