/** K3: the text inside papers, read in a thread beside the store, found like every other text. */
import { describe, expect, it } from "vitest";
import { startPaperReader } from "#db/paper-reader.ts";
import { textOfPaper } from "#db/paper-text.ts";
import { acceptedTypes } from "#shared/papers-policy.ts";
import { docx, samplePdf, xlsx } from "../helpers/papers.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

const read = (type: string, bytes: Uint8Array) => textOfPaper(acceptedTypes[type] ?? "", bytes);

interface Found {
  hits: { mission: { id: string }; kind: string; snippet: { text: string; found: boolean }[] }[];
  total: number;
  unread: number;
}
const find = async (walk: Walk, who: "officer" | "colleague" | "employee", text: string) => {
  const result = await walk.ask(who, "search.find", { text });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as Found;
};

describe("the text of a paper", () => {
  it("K3 is read from PDF, DOCX, XLSX and plain text, words whole and entities plain", async () => {
    expect(await read("pdf", samplePdf("Letter of the City of Astrakhan"))).toContain("Astrakhan");
    expect(await read("docx", docx(["دعوت", "نامهٔ"], ["شهر &amp; ", "بندر &#x6F1;"]))).toBe(
      "دعوتنامهٔ شهر & بندر ۱",
    );
    expect(await read("xlsx", xlsx(["برآورد هزینه", "اقامت"], [1250]))).toBe(
      "برآورد هزینه اقامت 1250",
    );
    expect(await read("txt", new TextEncoder().encode("یک\n\nدو"))).toBe("یک دو");
  });

  it("K3 a broken file has no text and does no harm", async () => {
    for (const type of ["pdf", "docx", "xlsx"])
      expect(await read(type, new TextEncoder().encode("%PDF-1.4 PK nothing"))).toBeNull();
  });
});

describe("the reader", () => {
  it("K3 reads waiting papers, and hits name the paper; people who may not see the dossier find nothing", async () => {
    const { store, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const upload = async (name: string, bytes: Uint8Array) => {
      const added = await walk.ask("employee", "file.add", { name, mime: "", bytes });
      if (!added.ok) throw new Error(JSON.stringify(added.error));
      return added.value;
    };
    const missionId = await walk.missionIn("inReview", {
      otherPapers: [
        await upload("برنامهٔ پیشنهادی.docx", docx(["نشست با اتاق بازرگانی زرافشان"])),
        await upload("ارقام.xlsx", xlsx(["ردیف سپیدرود"], [])),
        await upload("شکسته.docx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])),
      ],
    });
    expect((await find(walk, "officer", "زرافشان")).total).toBe(0);
    expect((await find(walk, "officer", "سفر")).unread).toBeGreaterThanOrEqual(3);
    expect((await find(walk, "colleague", "سفر")).unread).toBe(0);
    // Its name is found before it is read.
    expect((await find(walk, "officer", "برنامه پیشنهادی")).hits[0]?.kind).toBe("paper");

    const told: string[] = [];
    store.onChanged((topics) => told.push(...topics));
    const reader = startPaperReader(store);
    await reader.idle();
    expect(told).toContain("search");
    for (const text of ["زرافشان", "بازرگاني زرافشان", "سپیدرود"]) {
      const { hits, total, unread } = await find(walk, "officer", text);
      expect(hits.map((one) => [one.mission.id, one.kind])).toEqual([[missionId, "paper"]]);
      expect(hits[0]?.snippet.some((one) => one.found)).toBe(true);
      expect([total, unread]).toEqual([1, 0]);
      expect((await find(walk, "colleague", text)).total).toBe(0);
    }

    // Later papers are read when their event comes; a rebuild keeps what was read.
    const scan = await upload("پیوست.docx", docx(["سند بلوطستان"]));
    const other = await walk.missionIn("inReview", { otherPapers: [scan] });
    await reader.idle();
    await reader.stop();
    store.rebuild();
    const again = startPaperReader(store);
    await again.idle();
    await again.stop();
    expect((await find(walk, "officer", "بلوطستان")).hits.map((one) => one.mission.id)).toEqual([
      other,
    ]);
  });
});
