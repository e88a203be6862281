/** Staff files for tests: headers and rows as a personnel office would send them. */
import type { Mapping, StaffColumn } from "#shared/people/staff-columns.ts";
import type { RunningStore } from "#db/store.ts";
import { randomUUID } from "node:crypto";
import { onScreen } from "./on-screen.ts";
import { must, withId } from "./store.ts";

/** The n-th national ID with a right check digit; none is intended to be a real person's. */
export const nationalId = (n: number): string => {
  const nine = String(100_000_001 + n * 7).padStart(9, "0");
  const rest = [...nine].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11;
  return `${nine}${rest < 2 ? rest : 11 - rest}`;
};

/** As many rows as asked, each below the one tenfold before it; the first has no manager. */
export const staffRows = (count: number): { columns: StaffColumn[]; rows: string[][] } => ({
  columns: [
    "personnelNo",
    "nationalId",
    "nameFa",
    "postFa",
    "unitFa",
    "manager",
    "mobile",
    "birthDate",
    "gender",
    "employment",
  ],
  rows: Array.from({ length: count }, (_, n) => [
    String(100_000 + n),
    nationalId(n),
    `كارمند ${n} ساروي`,
    "کارشناس",
    `واحد ${n % 40}`,
    n === 0 ? "" : String(100_000 + Math.floor(n / 10)),
    `0911${String(1_000_000 + n).slice(-7)}`,
    "۱۳۶۵/۴/۱",
    n % 2 ? "مرد" : "زن",
    "رسمي",
  ]),
});

/** Stages and checks a table as the wizard does; row 1 is the header. */
export const stageFile = async (
  store: RunningStore,
  client: string,
  columns: Mapping,
  rows: readonly (readonly string[])[],
) => {
  const id = randomUUID();
  await must(store, client, "staffFile.begin", {
    id,
    columns: columns.filter((one) => one !== null),
  });
  for (let at = 0; at < rows.length; at += 500)
    await must(store, client, "staffFile.stage", {
      id,
      rows: rows
        .slice(at, at + 500)
        .map((cells, index) => ({ row: at + index + 2, cells: [...cells] })),
    });
  return { id, ...(await must(store, client, "staffFile.check", { id })) };
};

export const importFile = (store: RunningStore, client: string, id: string, leaveOut = false) =>
  must(
    store,
    client,
    "staffFile.import",
    withId(onScreen(store, "staffFile.import", { id, leaveOut })),
  );
