/** S2: a cut list by words reports it on screen, on paper and in the file, in both languages. */
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { readSheets } from "#renderer/table-file/read-table.ts";
import { copyMission } from "../helpers/copies.ts";
import { press } from "../helpers/fill.ts";
import { renderApp } from "../helpers/render.tsx";

describe("a list that is cut", () => {
  it.each([
    { lang: "fa" as const, words: fa, most: "۳۰۰" },
    { lang: "en" as const, words: en, most: "300" },
  ])("S2 says that there are more wherever it is read, in $lang", async ({ lang, words, most }) => {
    const path = "/archive?text=آستاراخان";
    const { user, host, store, router } = await renderApp({
      as: "bayegan",
      path: "/account",
      lang,
    });
    const [id = ""] = store.parts.db
      .prepare<[], string>(
        `select r.mission_id from archive_record r join mission m on m.id = r.mission_id
         where m.subject like '%آستاراخان%' limit 1`,
      )
      .pluck()
      .all();
    copyMission(store.parts.db, id, 310);
    const sentence = words.lists.capped.replaceAll("{{count}}", most);
    router.history.push(path);
    await screen.findByText(sentence);
    await press(user, words.lists.saveXlsx);
    const bytes = await waitFor(() => {
      const saved = host.calls.find((one) => one.name === "file.saveBytes");
      if (!saved) throw new Error("not saved yet");
      return (saved.input as { bytes: Uint8Array<ArrayBuffer> }).bytes;
    });
    const [sheet] = (await readSheets(new Blob([bytes]))) ?? [];
    expect(sheet?.rows).toHaveLength(302);
    expect(sheet?.rows.at(-1)).toContain(sentence);
    await press(user, words.lists.printPdf);
    const printed = await waitFor(() => {
      const found = host.calls.find((one) => one.name === "sheet.print");
      if (!found) throw new Error("not printed yet");
      return (found.input as { sheet: string }).sheet;
    });
    router.history.push(printed);
    await waitFor(() =>
      expect(document.querySelector("article .list-summary")?.textContent).toBe(sentence),
    );
  });
});
