/** The fifth part of a round: the bytes of every paper, by its hash. */
import { existsSync } from "node:fs";
import { attachmentPath } from "../attachments.ts";
import { hashOfFile } from "../backup/layout.ts";
import type { Db } from "../sqlite.ts";

interface LookedPaper {
  sha256: string;
  problem: "missing" | "changed" | null;
  name: string;
  missions: string[];
}

/** Every paper that a record names, after `after` in the order of their hashes. */
export function* checkPapers(
  db: Db,
  attachments: string,
  after: string,
): Generator<LookedPaper, void> {
  const next = db
    .prepare<[string, string], string>(
      `select min(sha256) from (
         select min(sha256) as sha256 from mission_paper where sha256 > ?
         union all
         select min(sha256) from register_paper where sha256 > ?)`,
    )
    .pluck();
  const named = db.prepare<[string, string], { name: string; missionId: string | null }>(
    `select name, mission_id as missionId from mission_paper where sha256 = ?
     union all select name, null from register_paper where sha256 = ? order by 1, 2 limit 20`,
  );
  for (let sha256 = after; ;) {
    const found = next.get(sha256, sha256);
    if (found === null || found === undefined) return;
    sha256 = found;
    const places = named.all(sha256, sha256);
    yield {
      sha256,
      problem: problemOf(attachments, sha256),
      name: places[0]?.name ?? "",
      missions: [...new Set(places.flatMap(({ missionId }) => missionId ?? []))],
    };
  }
}

const problemOf = (attachments: string, sha256: string): LookedPaper["problem"] => {
  const file = attachmentPath(attachments, sha256);
  if (!existsSync(file)) return "missing";
  return hashOfFile(file).sha256 === sha256 ? null : "changed";
};
