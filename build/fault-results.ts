/** How the fault tests ended the last time they ran with their full counts, and the page about them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { faultTests } from "#tests/faults/table.ts";
import { root } from "./paths.ts";

export const resultsFile = join(root, "tests", "faults", "results.json");

const longResult = z.strictObject({
  day: z.iso.date(),
  passed: z.boolean(),
  seconds: z.number(),
  figures: z.array(z.string()),
});
export type LongResult = z.infer<typeof longResult>;

export const readResults = (): Record<string, LongResult> =>
  z.record(z.string(), longResult).parse(JSON.parse(readFileSync(resultsFile, "utf8")));

/** docs/reference/faults.md, without its first line. */
export const faultsPage = (): string => {
  const results = readResults();
  const rows = Object.entries(faultTests).map(([n, row]) => {
    const result = results[n];
    const last = result
      ? [
          `${result.passed ? "passed" : "**failed**"} ${result.day}, ${result.seconds} s`,
          ...result.figures,
        ]
      : ["not run"];
    const files = row.files.map((file) => `\`${file}\``).join(", ");
    const counts =
      row.short === row.long ? [`${row.long}`, `${row.long}`] : [`${row.short}`, `${row.long}`];
    return [`b${n}`, row.what, files, row.counted, ...counts, last.join("; ")];
  });
  const head = [
    "test",
    "what",
    "file below tests/",
    "counted",
    "`npm test`",
    "`npm run test:long`",
    "last long run",
  ];
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `# Faults and abuse

The local tests of [quality.md](../quality.md) (b), from \`tests/faults/table.ts\`; b29 and b30 need a
hub. \`npm run test:long -- b7 b18\` runs some of them with their full counts and renews the last column.

${lines.join("\n")}
`;
};
