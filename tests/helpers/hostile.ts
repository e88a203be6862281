/** A municipality with text in every field that would run, navigate or load if it were not treated as text. */
import { createHash } from "node:crypto";
import path from "node:path";
import { linkText, genesis } from "#shared/ledger-link.ts";
import { canonical } from "#shared/canonical.ts";
import { openSqlite } from "#db/sqlite.ts";
import { createStore } from "#db/store.ts";
import { databaseOf } from "./folders.ts";
import { testCost } from "./test-cost.ts";

/** Prefixes that close the context in which the text may appear. */
const exits = ["", `">`, "'>", "</title>", "</textarea>", "--></style>", "</script>", "]]>`}"];
/** Each leaves a mark when it runs; the others would load something or navigate. */
const vectors = [
  "<script>window.hit=1</script>",
  "<img src=x onerror=window.hit=1>",
  "<svg onload=window.hit=1>",
  "<svg><script>window.hit=1</script></svg>",
  "<svg><animate onbegin=window.hit=1 attributeName=x dur=1s>",
  "<body onload=window.hit=1>",
  "<details open ontoggle=window.hit=1>",
  "<video><source onerror=window.hit=1></video>",
  "<input autofocus onfocus=window.hit=1>",
  "<marquee onstart=window.hit=1>x</marquee>",
  "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
  "<iframe src=javascript:parent.hit=1></iframe>",
  "<object data='data:text/html,<script>parent.hit=1</script>'></object>",
  "<a href=javascript:window.hit=1 autofocus>x</a>",
  "<form action=https://evil.test><button autofocus>x</button></form>",
  "<math><mi xlink:href=javascript:window.hit=1>x</mi></math>",
  "<meta http-equiv=refresh content='0;url=https://evil.test'>",
  "<base href=https://evil.test/>",
  "<link rel=stylesheet href=https://evil.test/a.css>",
  "<style>@import'https://evil.test/b.css';*{background:url(https://evil.test/c)}</style>",
  "<template><img src=x onerror=window.hit=1></template>",
  "<noscript><img src=x onerror=window.hit=1></noscript>",
  "{{constructor.constructor('window.hit=1')()}}",
  "${window.hit=1}$t(common.save)\u202Egpj.exe",
  "onmouseover=window.hit=1 style=position:fixed;inset:0 \u0000\u2028",
];

/** 200 of them: each vector after each prefix. */
export const payloads: readonly string[] = exits.flatMap((exit) =>
  vectors.map((vector) => exit + vector),
);

/** Typed text, in Persian or with spaces between words; not ids, codes and days. */
const isTyped = (text: string): boolean =>
  /[؀-ۿ]/.test(text) || (/[A-Za-z] [A-Za-z]/.test(text) && !/^[\d-]+T/.test(text));

interface EventRow {
  position: number;
  id: string;
  stream: string;
  version: number;
  type: string;
  at: string;
  actor: string;
  forWhom: string | null;
  device: string;
  commandId: string;
  payload: string;
  sig: string | null;
}

/**
 * Adds `each` payloads to every text of a closed municipality, different ones in each, and rebuilds its
 * projections; answers the number of texts.
 */
export const poison = (dir: string, each: number, from: number): number => {
  let texts = 0;
  const withPayloads = (text: string): string => {
    const first = from + texts * each;
    texts += 1;
    const some = Array.from({ length: each }, (_, n) => payloads[(first + n) % payloads.length]);
    return `${text} ${some.join(" ")}`;
  };
  const poisoned = (value: unknown): unknown => {
    if (typeof value === "string") return isTyped(value) ? withPayloads(value) : value;
    if (Array.isArray(value)) return value.map(poisoned);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(one)]));
  };

  const db = openSqlite(databaseOf(dir));
  const rows = db
    .prepare<[], EventRow>(
      `select position, id, stream, version, type, at, actor, for_whom as forWhom, device,
       command_id as commandId, payload, sig from event order by position`,
    )
    .all();
  db.exec("drop trigger event_is_never_changed");
  const change = db.prepare(
    "update event set payload = ?, prev = ?, hash = ?, run_hash = ? where position = ?",
  );
  const last = new Map<string, string>();
  let run = genesis;
  db.transaction(() => {
    for (const row of rows) {
      const payload = canonical(poisoned(JSON.parse(row.payload)));
      const prev = last.get(row.stream) ?? genesis;
      const hash = sha256(linkText({ ...row, prev, payload }));
      run = sha256(run + hash);
      last.set(row.stream, hash);
      change.run(payload, prev, hash, run, row.position);
    }
  })();
  db.close();
  // Otherwise the start finds a rewritten history, and nothing may be written.
  const local = openSqlite(path.join(dir, "local.db"));
  local.exec("delete from seen_head");
  local.close();
  const store = createStore({ dir, sample: true, passwordCost: testCost });
  store.rebuild();
  store.close();
  return texts;
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
