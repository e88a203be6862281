/** The measure of G: a register takes twelve files, and compiles and works with them. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "#build/paths.ts";
import { addedLines, ownFiles } from "../helpers/drill.ts";
import { tempDir } from "../helpers/store.ts";

const isLong = process.env.SAFIR_LONG === "1";

it("G1 G3 a register is at most twelve files, and each of its lines has its anchor", () => {
  expect(Object.keys(ownFiles).length + Object.keys(addedLines).length).toBeLessThanOrEqual(12);
  for (const [file, lines] of Object.entries(addedLines))
    for (const [after] of lines)
      expect(
        readFileSync(path.join(root, file), "utf8").split(after),
        `${file}: ${after}`,
      ).toHaveLength(2);
});

/** A copy of the sources with the register in it. */
const copyWithRegister = (): string => {
  const copy = tempDir();
  for (const name of ["shared", "db", "renderer", "build", "package.json", "tsconfig.base.json"])
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  for (const [file, text] of Object.entries(ownFiles)) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), text);
  }
  for (const [file, lines] of Object.entries(addedLines)) {
    const whole = path.join(copy, file);
    const text = lines.reduce(
      (before, [after, added]) => before.replace(after, () => after + added),
      readFileSync(whole, "utf8"),
    );
    writeFileSync(whole, text);
  }
  return copy;
};

/** Finds the register in every table. */
const trial = `
import { contract } from "./shared/contract/table.ts";
import { allProjections } from "./db/projections/table.ts";
import { handlers } from "./db/handlers/table.ts";
import { fa } from "./shared/locales/fa/index.ts";
const has = [
  "loans.list" in contract && "loans.put" in contract,
  "loans.list" in handlers && "loans.put" in handlers,
  allProjections.some(({ name }) => name === "loans"),
  fa.loans.title !== "",
];
if (has.includes(false)) throw new Error(JSON.stringify(has));
`;

it.skipIf(!isLong)(
  "G1 G3 with these files a register compiles, and its rows, handlers, list and paper are found",
  () => {
    const cwd = copyWithRegister();
    const run = (...args: string[]) =>
      execFileSync(process.execPath, args, { cwd, encoding: "utf8", stdio: "pipe" });
    run("build/tables.ts");
    const sheets = path.join(cwd, "renderer/features/print/list-sheets.ts");
    expect(readFileSync(sheets, "utf8")).toContain("loanList");
    for (const folder of ["shared", "db", "renderer"])
      run(path.join(root, "node_modules/typescript/bin/tsc"), "-p", folder);
    writeFileSync(path.join(cwd, "trial.ts"), trial);
    run("trial.ts");
  },
);
