/** Importing and exporting the staff list in the window, in both languages. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { headerOf } from "#shared/people/staff-columns.ts";
import { ok } from "#shared/result.ts";
import { readSheets, readTable } from "#renderer/table-file/read-table.ts";
import { writeCsv } from "#renderer/table-file/write-csv.ts";
import { press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";
import { nationalId } from "../helpers/staff-file.ts";

const { staffFile, people } = fa;

const csv = (rows: string[][], name = "staff.csv") =>
  new File([writeCsv(rows)], name, { type: "text/csv" });
const heads = ["نام", "نام خانوادگي", "كد ملي", "سمت", "واحد", "مدیر", "ملاحظات"];
const rows = [
  ["سارا", "رضایی", nationalId(1), "کارشناس", "عمران", "", "=1+1"],
  ["مینا", "کاظمی", "1111111111", "کارشناس", "عمران", "سارا رضایی", ""],
];
const chooseFile = async (
  user: Awaited<ReturnType<typeof renderApp>>["user"],
  label: string,
  file: File,
) => user.upload(await screen.findByLabelText(label), file);

describe("D2 importing the staff list", () => {
  it("D2 a wrong row stops the import, is explained, corrected in the file, and then all is imported", async () => {
    const { user, store } = await renderApp({ as: "modir.samaneh", path: "/people" });
    const count = () =>
      store.parts.db.prepare<[], number>("select count(*) from person").pluck().get();
    const before = count() ?? 0;
    await press(user, staffFile.open);
    await screen.findByText(staffFile.fileTitle);
    expect(screen.getByLabelText(staffFile.stepsLabel).textContent).not.toMatch(/[0-9]/);
    await expectAccessible();
    await chooseFile(user, staffFile.choose, new File(["\0\0"], "no.xlsx"));
    await screen.findByText(staffFile.unreadable);
    await chooseFile(user, staffFile.choose, csv([heads, ...rows]));
    await screen.findByRole("heading", { name: staffFile.mappingTitle });
    // Recognised in old letters; unknown ones are left out.
    const meaning = (header: string) =>
      screen.getByLabelText(staffFile.meaningOf.replace("{{header}}", header));
    expect(meaning("كد ملي").textContent).toBe(headerOf("nationalId", "fa"));
    expect(meaning("ملاحظات").textContent).toBe(staffFile.leftOut);
    await expectAccessible();
    await press(user, "بررسی ۲ سطر");
    const table = await screen.findByRole("table", { name: staffFile.tableLabel });
    const wrong = within(table).getByRole("row", { name: /مینا کاظمی/ });
    expect(wrong.textContent).toContain(fa.reasons.nationalId);
    const write = screen.getByRole("button", { name: /ثبت ۱ نفر/ });
    expect(write.getAttribute("aria-disabled")).toBe("true");
    await user.click(write);
    expect(count()).toBe(before);
    await expectAccessible();
    // Back and forth: the mapping is still there.
    await press(user, staffFile.backToMapping);
    expect(meaning("كد ملي").textContent).toBe(headerOf("nationalId", "fa"));
    await press(user, staffFile.another);
    await chooseFile(
      user,
      staffFile.choose,
      csv([
        heads,
        rows[0] ?? [],
        ["مینا", "کاظمی", nationalId(2), "کارشناس", "عمران", "سارا رضایی", ""],
      ]),
    );
    await press(user, "بررسی ۲ سطر");
    await press(user, "ثبت ۲ نفر");
    await screen.findByText(staffFile.doneTitle);
    expect(count()).toBe(before + 2);
    await press(user, staffFile.toList);
    await screen.findByRole("heading", { level: 1, name: people.title });
  });

  it("D2 wrong rows can be saved with their reasons, and left out on purpose (in English)", async () => {
    const { user, store, host } = await renderApp({
      as: "modir.samaneh",
      path: "/people/import",
      lang: "en",
    });
    let saved: Uint8Array | undefined;
    host.intercept = (name, input) => {
      if (name !== "file.saveBytes") return undefined;
      saved = (input as { bytes: Uint8Array }).bytes;
      return ok({ path: "/tmp/wrong.xlsx" });
    };
    await chooseFile(user, en.staffFile.choose, csv([heads, ...rows]));
    await press(user, "Check 2 rows");
    await press(user, en.staffFile.saveIssues);
    await screen.findByText(/\/tmp\/wrong\.xlsx/);
    const sheet = await readTable(new Blob([new Uint8Array(saved ?? [])]));
    expect(sheet?.[1]?.slice(0, 4)).toEqual([
      "3",
      `${headerOf("nationalId", "en")}: ${en.reasons.nationalId}`,
      "مینا",
      "کاظمی",
    ]);
    await user.click(screen.getByRole("checkbox", { name: en.staffFile.leaveOut_one }));
    await press(user, "Write 1 people");
    await screen.findByText("1 people newly registered, 0 changed, 1 rows left out.");
    expect(
      store.parts.db
        .prepare("select count(*) from person where name_fa = 'سارا رضایی'")
        .pluck()
        .get(),
    ).toBe(1);
  });

  it("D2 people who do not manage the staff list read the reason", async () => {
    await renderApp({ as: "karshenas.gardeshgari", path: "/people/import" });
    await screen.findByText(staffFile.notForYou);
  });
});

describe("D2 exporting the staff list", () => {
  it.each(["xlsx", "csv"] as const)(
    "D2 the saved %s, imported again, changes nothing",
    async (format) => {
      const { user, host, store } = await renderApp({ as: "modir.samaneh", path: "/people" });
      const saves: { name: string; bytes: Uint8Array }[] = [];
      host.intercept = (name, input) => {
        if (name !== "file.saveBytes") return undefined;
        saves.push(input as (typeof saves)[number]);
        return ok({ path: "/tmp/staff" });
      };
      await press(user, staffFile.exportOpen);
      await screen.findByText(staffFile.withoutSensitive);
      await user.click(screen.getByRole("radio", { name: staffFile[format] }));
      await expectAccessible();
      await press(user, staffFile.exportSave);
      await screen.findByText(/\/tmp\/staff/);
      await press(user, fa.common.close);
      const [file] = saves;
      expect(file?.name).toBe(`${staffFile.exportName}.${format}`);
      const bytes = new Uint8Array(file?.bytes ?? []);
      const people = Number(store.parts.db.prepare("select count(*) from person").pluck().get());
      const sheets = await readSheets(new Blob([bytes]));
      expect(sheets?.[0]?.rows[0]).toContain(headerOf("nameFa", "fa"));
      expect(sheets?.[0]?.rows[0]).not.toContain(headerOf("nationalId", "fa"));
      await press(user, staffFile.open);
      await chooseFile(user, staffFile.choose, new File([bytes], file?.name ?? ""));
      await press(user, "بررسی ");
      await screen.findByText(staffFile.previewNothing);
      const checked = host.calls.filter((one) => one.name === "staffFile.stage");
      expect(checked.flatMap((one) => (one.input as { rows: unknown[] }).rows)).toHaveLength(
        people,
      );
      await waitFor(() => expect(screen.queryByRole("button", { name: /^ثبت / })).toBeNull());
    },
  );

  it("D2 a cell that looks like a formula is escaped in CSV, and imported unchanged", async () => {
    const cells = [
      "=1+1",
      "+98",
      "-5",
      "@a",
      "'=x",
      "＝1+1",
      "＋98",
      "－5",
      "＠a",
      "'علی",
      "a,b",
      'a"b',
    ];
    const bytes = writeCsv([cells]);
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/(^|,)"?[=+\-@＝＋－＠]/m);
    expect(await readTable(new Blob([bytes]))).toEqual([cells]);
  });

  it("B11 a cell that begins with a tab or a new line is escaped too", async () => {
    const cells = ["\t=1+1", "\r=1+1", "\n=1+1"];
    const text = new TextDecoder().decode(writeCsv([cells]));
    expect(text).not.toMatch(/(^|,)"?[\t\r\n]+=/);
    expect(await readTable(new Blob([text]))).toEqual([["=1+1", "=1+1", "=1+1"]]);
  });
});
