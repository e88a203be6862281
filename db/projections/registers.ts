/** The last number that each register has given in each year. */
import { entry, registerOf } from "../registers.ts";
import { defineProjection } from "./define.ts";

export const registers = defineProjection({
  name: "registers",
  version: 1,
  sql: `
    create table register (
      register text not null,
      year integer not null,
      last integer not null,
      primary key (register, year)
    ) strict, without rowid;
  `,
  open: (db) => {
    const put = db.prepare(`insert into register values (@register, @year, @last)
      on conflict (register, year) do update set last = max(last, excluded.last)`);
    return {
      event: (event) => {
        if (event.type !== "archive.disposalProposed.v1") return;
        const numbered = entry("disposal", event.payload.listNo);
        if (numbered) put.run(numbered);
      },
      mission: ({ steps, foreign }) => {
        if (foreign) return;
        for (const { before, after } of steps) {
          const numbered = registerOf(before, after);
          if (numbered) put.run(numbered);
        }
      },
    };
  },
});
