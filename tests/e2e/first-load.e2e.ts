/** What a window loads before anyone has signed in, counted from the built pages. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { outDir } from "#build/paths.ts";

const pages = path.join(outDir, "renderer");
const mostKilobytes = 300;

const read = (file: string): string => readFileSync(path.join(pages, file), "utf8");

/** The scripts that are loaded with a script, itself included; later imports are not followed. */
const loadedWith = (file: string, found = new Set<string>()): Set<string> => {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of read(file).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
    loadedWith(`assets/${name}`, found);
  return found;
};

const firstLoad = () => {
  const html = read("index.html");
  const [, entry] = /<script[^>]+src="\.\/(assets\/[\w.-]+\.js)"/.exec(html) ?? [];
  if (entry === undefined) throw new Error("the page has no script");
  const [, start] = /"\.\/(start-[\w-]+\.js)"/.exec(read(entry)) ?? [];
  if (start === undefined) throw new Error("the entry loads no start");
  const scripts = loadedWith(`assets/${start}`, loadedWith(entry));
  const all = [...scripts].map(read).join("\n");
  // The words of the language on screen are loaded before the first frame.
  const [, persian] = /"(?:\.\/|assets\/)(front-fa-[\w-]+\.js)"/.exec(all) ?? [];
  if (persian === undefined) throw new Error("no Persian words are loaded");
  const words = [...loadedWith(`assets/${persian}`)].filter((file) => !scripts.has(file));
  const styles = [...new Set(`${html}${read(entry)}`.match(/assets\/[\w.-]+\.css/g))];
  return { scripts, all, files: [...scripts, ...words, ...styles] };
};

test("S5 the first load is at most 300 KB compressed", () => {
  const { files } = firstLoad();
  const kilobytes = files.map((file) => gzipSync(read(file), { level: 9 }).length / 1024);
  const total = kilobytes.reduce((sum, one) => sum + one, 0);
  expect(files.length).toBeGreaterThan(5);
  // Less than the size of the libraries alone would mean that files were not found.
  expect(total).toBeGreaterThan(150);
  expect(total).toBeLessThanOrEqual(mostKilobytes);
});

test("S5 the first load has one language, no schema library and no rules of missions", () => {
  const { scripts, all } = firstLoad();
  expect([...scripts].some((file) => /assets\/(front-)?(fa|en)-/.test(file))).toBe(false);
  // A sentence of the English catalogue, a part of zod, an event of a mission.
  for (const text of ["Save and continue", "ZodObject", "mission.submitted"])
    expect(all.includes(text), text).toBe(false);
});
