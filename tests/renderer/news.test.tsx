/** R9 in the window: the summary's counter, the desk of the PR unit, and the two files, opened and read. */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { tellsMore } from "#shared/news/clean-jpeg.ts";
import { newsDocument } from "#shared/news/document.ts";
import { placeholderMark } from "#shared/news/draft.ts";
import { newsHtml } from "#shared/news/html.ts";
import { newsFields } from "#shared/mission/news/news.ts";
import { newsDocx } from "#renderer/features/news/make-docx.ts";
import { present } from "../helpers/present.ts";
import { mayDo, openDossier, refusedFor, lookEverywhere } from "../helpers/dossiers.tsx";
import { field, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { jpegWith } from "../helpers/photos.ts";
import { windowClient } from "../helpers/host.ts";

lookEverywhere();

const { news, reasons } = fa;
const officer = "karshenas.beynolmelal";

/** jsdom draws nothing: the canvas returns a photo with all metadata of a phone. */
beforeEach(() => {
  vi.stubGlobal("createImageBitmap", () =>
    Promise.resolve({ width: 3200, height: 2000, close: () => {} }),
  );
  vi.stubGlobal("OffscreenCanvas", function canvas() {
    return {
      getContext: () => ({ fillRect: () => {}, drawImage: () => {} }),
      convertToBlob: () =>
        Promise.resolve({
          arrayBuffer: () =>
            Promise.resolve(jpegWith({ exif: true, xmp: true, comment: true, tail: true }).buffer),
        }),
    };
  });
});

const document_ = newsDocument(
  newsFields.parse({
    kicker: "روتیتر",
    title: "تیتر <آزمون>",
    lead: "لید & خبر",
    body: ["بند نخست\nسطر دوم", "بند دوم"],
    photos: [{ sha256: "a".repeat(64), caption: "در تالار «شهر»" }],
    english: { title: "Title", lead: "Lead", body: ["Text"] },
  }),
  "fa",
  { today: "2026-11-23", municipality: { nameFa: "شهرداری ساری", nameEn: "Sari" } },
);
const photo = {
  caption: "در تالار «شهر»",
  bytes: jpegWith({}),
  dataUri: "data:image/jpeg;base64,/9j/2Q==",
  width: 1600,
  height: 1000,
};

describe("R9 the files", () => {
  it("R9 DOCX is a complete Word file: right to left, Persian font, photos with their text", async () => {
    if (!document_) throw new Error("no document");
    const parts = unzipSync(await newsDocx(document_, [photo]));
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(["[Content_Types].xml", "_rels/.rels", "word/document.xml"]),
    );
    const xml = new DOMParser().parseFromString(
      strFromU8(parts["word/document.xml"] ?? new Uint8Array()),
      "application/xml",
    );
    expect(xml.querySelector("parsererror")).toBeNull();
    const paragraphs = [...xml.getElementsByTagName("w:p")];
    expect(paragraphs.length).toBeGreaterThan(7);
    for (const one of paragraphs) expect(one.getElementsByTagName("w:bidi")).toHaveLength(1);
    const texts = [...xml.getElementsByTagName("w:t")].map((one) => one.textContent);
    expect(texts).toEqual([
      "روتیتر",
      "تیتر <آزمون>",
      document_.day,
      "لید & خبر",
      "بند نخست",
      "سطر دوم",
      "بند دوم",
      "در تالار «شهر»",
      "روابط عمومی و امور بین‌الملل شهرداری ساری",
    ]);
    for (const run of xml.getElementsByTagName("w:r"))
      if (run.getElementsByTagName("w:t").length > 0) {
        expect(run.getElementsByTagName("w:rtl")).toHaveLength(1);
        expect(run.getElementsByTagName("w:rFonts")[0]?.getAttribute("w:cs")).toBe("Vazirmatn");
      }
    const [drawn] = xml.getElementsByTagName("wp:docPr");
    expect(drawn?.getAttribute("descr")).toBe("در تالار «شهر»");
    const media = Object.keys(parts).filter((name) => name.startsWith("word/media/"));
    expect(media).toHaveLength(1);
    expect(tellsMore(parts[media[0] ?? ""] ?? new Uint8Array())).toBe(false);
  });

  it("R9 HTML is read by a browser, is accessible, and shows the text unchanged", async () => {
    if (!document_) throw new Error("no document");
    const html = newsHtml(document_, [photo]);
    const page = new DOMParser().parseFromString(html, "text/html");
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual(["fa", "rtl"]);
    expect(page.querySelector("h1")?.textContent).toBe("تیتر <آزمون>");
    expect(page.querySelector("img")?.alt).toBe("در تالار «شهر»");
    expect(page.querySelector("img")?.src).toMatch(/^data:image\/jpeg;base64,/);
    expect(page.querySelectorAll("script, link, iframe")).toHaveLength(0);
    const frame = document.createElement("div");
    frame.innerHTML = page.body.innerHTML;
    document.body.append(frame);
    await expectAccessible(frame);
    frame.remove();
  });
});

describe("R9 the desk of the PR unit", () => {
  it("R9 from the report to the saved file: edited beside the preview, released, logged, clean photos", async () => {
    const { user, store, host, missionId } = await openDossier({
      as: officer,
      fits: (one) =>
        mayDo(one, "writeNews") &&
        one.mission.news.versions.length === 0 &&
        (one.desk?.photos.length ?? 0) > 1,
      tab: "report",
    });
    await press(user, news.write);
    const title = await field(news.field.title);
    await waitFor(() => expect((title as HTMLInputElement).value).not.toBe(""));
    await expectAccessible();
    fireEvent.change(title, { target: { value: "سفری برای گردشگری" } });
    const preview = await screen.findByRole("article", { name: news.preview });
    await waitFor(() => expect(preview.textContent).toContain("سفری برای گردشگری"));
    expect(preview.textContent).toContain(placeholderMark);
    await press(user, news.save);
    await press(user, news.release);
    await screen.findByRole("dialog", { name: news.release });
    await press(user, news.releaseDo);
    await waitFor(() => expect(document.body.textContent).toContain(reasons.newsPlaceholder));
    await press(user, fa.common.cancel);
    const body = await field(news.field.body);
    fireEvent.change(body, { target: { value: "یک بند\n\nبند دوم" } });
    const caption = document.querySelector<HTMLElement>('[name="photos.0.caption"]');
    fireEvent.change(present(caption), { target: { value: "بازدید از بندر" } });
    await press(user, news.save);
    await waitFor(async () => {
      const { value } = (await store.call(windowClient, "mission.dossier", { missionId })) as {
        value: { mission: { news: { versions: { text: { body: string[] } }[] } } };
      };
      expect(value.mission.news.versions.at(-1)?.text.body).toEqual(["یک بند", "بند دوم"]);
    });
    await press(user, news.release);
    await screen.findByRole("dialog", { name: news.release });
    await press(user, news.releaseDo);
    const saved = await waitFor(() => {
      const found = host.calls.find((one) => one.name === "file.saveBytes");
      expect(found).toBeDefined();
      return found?.input as { name: string; bytes: Uint8Array };
    });
    expect(saved.name).toMatch(/\.docx$/);
    const parts = unzipSync(saved.bytes);
    const images = Object.keys(parts).filter((name) => name.startsWith("word/media/"));
    expect(images.length).toBeGreaterThan(0);
    for (const name of images) expect(tellsMore(parts[name] ?? new Uint8Array())).toBe(false);
    expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("بازدید از بندر");
    const log = await store.call(windowClient, "council.list", {});
    expect(log.ok && log.value.disclosures[0]).toMatchObject({ kind: "news" });
  });

  it("R9 a dossier above «عادی» says why there is no news", async () => {
    const { store, missionId, router } = await openDossier({
      as: "modir.ravabet",
      fits: (one) => mayDo(one, "writeNews"),
    });
    const found = await store.call(windowClient, "mission.dossier", { missionId });
    const seenVersion = found.ok ? found.value.mission.version : 0;
    await store.callUnchecked(windowClient, "mission.classify", {
      missionId,
      seenVersion,
      target: "dossier",
      confidentiality: "confidential",
      reason: "",
      commandId: crypto.randomUUID(),
    });
    const after = await store.call(windowClient, "mission.dossier", { missionId });
    expect(after.ok && refusedFor(after.value, "writeNews")).toBe("newsAboveNormal");
    await router.navigate({ to: "/missions/$missionId/news", params: { missionId } });
    await waitFor(() => expect(document.body.textContent).toContain(reasons.newsAboveNormal));
  });
});
