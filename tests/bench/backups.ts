/**
 * The first backup of a municipality, which copies every paper, compared with a plain copy of the same bytes, synced
 * as a copy must be before a stick is removed. Run separately, bundled like the product: from sources a
 * thread takes two seconds to start. Arguments: the data folder, a folder for both copies.
 */
import {
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { keepBytes } from "#db/attachments.ts";
import { createStore } from "#db/store.ts";
import { measure } from "./figures.ts";

/** The amount of some years: 400 papers of 1.5 MB. */
const papers = 400;
const paperSize = 1_500_000;

const [dir = "", root = ""] = process.argv.slice(2);

const main = async (): Promise<void> => {
  const store = createStore({ dir });
  const { attachments, backups: keeper, db } = store.parts;
  for (let index = 0; index < papers; index += 1)
    keepBytes(attachments, bytesOf(index), `bench-${index}`);
  const place = join(root, "place");
  const clear = (folder: string) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  };
  console.log(
    await measure({
      name: `B1 backup with ${papers} papers / plain copy of the same bytes, synced`,
      goal: { atMost: 3 },
      clock: "wall",
      a: async () => {
        clear(place);
        keeper.choose({ place, hour: 13, gigabytes: 100 });
        const trouble = await keeper.make("hand");
        if (trouble !== null) throw new Error(trouble);
      },
      b: () => {
        clear(place);
        db.pragma("wal_checkpoint(TRUNCATE)");
        for (const name of ["safir.db", "local.db"]) copySynced(join(dir, name), join(place, name));
        for (const name of readdirSync(attachments, { recursive: true, encoding: "utf8" }))
          if (/[0-9a-f]{64}$/.test(name)) copySynced(join(attachments, name), join(place, name));
      },
    }),
  );
  store.close();
};

/** Incompressible, each with its own hash. */
const bytesOf = (seed: number): Uint8Array => {
  const bytes = new Uint8Array(paperSize);
  let state = seed + 1;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[at] = state >>> 16;
  }
  return bytes;
};

const copySynced = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  const file = openSync(to, "r+");
  fsyncSync(file);
  closeSync(file);
};

await main();
