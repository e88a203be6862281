/** What Electron needs from the system: asks the linker, and on Debian as root installs it. */
import { existsSync } from "node:fs";
import { runQuiet } from "./run-command.ts";

/** Debian renamed some packages in 2024 (`t64`): the first name that the machine knows is taken. */
const packages: readonly (readonly string[])[] = [
  ["libgtk-3-0t64", "libgtk-3-0"],
  ["libnss3"],
  ["libasound2t64", "libasound2"],
  ["libgbm1"],
  ["libxss1"],
  ["libxtst6"],
];

/** `false`: something is missing and cannot be installed; the command to run has been printed. */
export const haveSystemLibraries = (
  executable: string,
  needsXvfb: boolean,
  say: (line: string) => void,
): boolean => {
  if (process.platform !== "linux") return true;
  const lacksLibrary = missingLibraries(executable).length > 0;
  const lacksXvfb = needsXvfb && !onPath("Xvfb");
  if (!lacksLibrary && !lacksXvfb) return true;
  if (!onPath("apt-get")) {
    say(
      `Install these first: ${[...missingLibraries(executable), ...(lacksXvfb ? ["Xvfb"] : [])].join(", ")}`,
    );
    return false;
  }
  if (process.getuid?.() !== 0) {
    const names = lacksLibrary ? packages.map((group) => group.at(-1) ?? "") : [];
    if (lacksXvfb) names.push("xvfb");
    say(`Electron needs system libraries; run: sudo apt-get install -y ${names.join(" ")}`);
    return false;
  }
  return install(lacksLibrary, lacksXvfb, say) && missingLibraries(executable).length === 0;
};

export const onPath = (program: string): boolean =>
  (process.env.PATH ?? "").split(":").some((dir) => existsSync(`${dir}/${program}`));

const missingLibraries = (executable: string): string[] =>
  runQuiet("ldd", [executable])
    .stdout.split("\n")
    .filter((line) => line.includes("not found"))
    .map((line) => line.trim().split(" ")[0] ?? "");

const install = (libraries: boolean, xvfb: boolean, say: (line: string) => void): boolean => {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  say("Reading Debian's package lists (apt-get update).");
  runQuiet("apt-get", ["update", "-q"], { env });
  const names = [...(libraries ? packages.map(knownName) : []), ...(xvfb ? ["xvfb"] : [])];
  say(`Installing what Electron needs from the system: ${names.join(" ")}`);
  const args = ["install", "-y", "--no-install-recommends", ...names];
  const done = runQuiet("apt-get", args, { env });
  if (done.status === 0) return true;
  say(`That failed; run it by hand: apt-get install -y ${names.join(" ")}`);
  return false;
};

const knownName = (names: readonly string[]): string =>
  names.find((name) => runQuiet("apt-cache", ["show", name]).stdout.includes("Package:")) ??
  names.at(-1) ??
  "";
