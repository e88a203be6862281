/** Font sizes, colours and radii of the screens come from the tokens; printed sheets have their own. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "#build/paths.ts";
import { iconSizes, tokens } from "#renderer/theme/tokens.ts";

/** The theme itself, paper, files for other programs, and pictures that are drawn pixel by pixel. */
const outside = [
  "theme/",
  "features/print/",
  "table-file/",
  "features/news/prepare-photos.ts",
  "features/session/recovery-sheet.tsx",
];

const icons = Object.values(iconSizes).join("|");
const strangers: Record<string, RegExp> = {
  "a font size": new RegExp(String.raw`fontSize: (?:"[\d.]|(?!(?:${icons})\b)\d)`),
  "a colour": /["'`](?:[^"'`]* )?#[0-9a-f]{3,8}["'`]|\b(?:rgb|hsl)a?\(/i,
  "a radius": /[bB]order\w*Radius(?:: |=\{)(?:"\d+px|[2-9]|\d{2})/,
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file) && !outside.some((one) => file.startsWith(one)));

it("W1 type scale, colours and radii are only those of the tokens", () => {
  const renderer = path.join(root, "renderer");
  const found = filesIn(renderer).flatMap((file) =>
    readFileSync(path.join(renderer, file), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        Object.entries(strangers)
          .filter(([, pattern]) => pattern.test(line))
          .map(([what]) => `${file}:${index + 1}: ${what}: ${line.trim()}`),
      ),
  );
  expect(found).toEqual([]);
});

it("W1 S5 the page that is drawn before any script has the colours of the tokens", () => {
  const page = readFileSync(path.join(root, "renderer/index.html"), "utf8");
  const colours = [...page.matchAll(/#[0-9a-f]{3,6}/gi)].map(([one]) => one.toUpperCase());
  const { light, dark } = tokens;
  const own = [light.ground, light.teal, dark.ground, dark.teal, light.onTeal];
  expect(colours.toSorted()).toEqual(own.toSorted());
});

it.each([
  ["a font size", 'sx={{ fontSize: "0.8125rem" }}'],
  ["a font size", "sx={{ fontSize: 13 }}"],
  ["a colour", 'color: "#56625F",'],
  ["a colour", 'boxShadow: "0 1px rgb(0 0 0 / 5%)",'],
  ["a radius", 'borderRadius: "7px",'],
  ["a radius", "borderRadius: 3,"],
])("W1 the search finds %s: %s", (what, line) => {
  expect(strangers[what]?.test(line)).toBe(true);
});

it.each([
  ["a font size", "fontSize: 18"],
  ["a font size", 'fontSize: "body2.fontSize"'],
  ["a radius", 'borderRadius: "50%"'],
  ["a radius", "borderRadius: 1,"],
])("W1 the search lets %s of the tokens be: %s", (what, line) => {
  expect(strangers[what]?.test(line)).toBe(false);
});
