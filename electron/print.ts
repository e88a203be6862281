/**
 * Prints sheets: a hidden window shows the print page with the rights of the window that asked,
 * Chromium makes the PDF; an order is kept in the dossier, any other sheet is saved where the person chooses.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { WebContents } from "electron";
import { ok, refuse, type Result } from "#shared/result.ts";
import type { Environment } from "./environment.ts";
import { askStore } from "./store-call.ts";
import type { StoreClient } from "./store-client.ts";
import { openHiddenWindow } from "./window.ts";

export const printOrder = async (
  env: Environment,
  store: StoreClient,
  client: string,
  missionId: string,
): Promise<Result<{ sha256: string }>> => {
  const shown = await askStore(store, client, "mission.dossier", { missionId });
  if (!shown.ok) return shown;
  const { order } = shown.value.mission;
  const bytes = await pdfOf(env, client, `/print/order/${missionId}`);
  if (bytes === null) return refuse("refused", "printFailed");
  const name = `${order?.orderNo.replace("/", "-") ?? missionId}.pdf`;
  const file = await askStore(store, client, "file.add", { name, mime: "application/pdf", bytes });
  if (!file.ok) return file;
  const kept = await askStore(store, client, "mission.keepOrderPdf", {
    missionId,
    commandId: randomUUID(),
    file: file.value,
  });
  return kept.ok ? ok({ sha256: file.value.sha256 }) : kept;
};

export interface Progress {
  done: number;
  total: number;
}

interface Printing {
  signal: AbortSignal;
  tell: (progress: Progress) => void;
}

/** Any page below `/print/`, with the rights of the window that asked: the page itself asks the store. */
export const sheetPdf = async (
  env: Environment,
  client: string,
  sheet: string,
  printing: Printing,
): Promise<Result<Uint8Array<ArrayBuffer> | "stopped">> => {
  const bytes = await pdfOf(env, client, sheet, printing);
  if (printing.signal.aborted) return ok("stopped");
  return bytes === null ? refuse("refused", "sheetFailed") : ok(bytes);
};

const pdfOf = async (
  env: Environment,
  client: string,
  route: string,
  printing: Printing = { signal: new AbortController().signal, tell: () => {} },
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const window = openHiddenWindow(env.preload, client, route);
  try {
    const frame = await whenReady(window.webContents, printing);
    if (frame === null || printing.signal.aborted) return null;
    const pdf = await window.webContents.printToPDF({
      displayHeaderFooter: true,
      headerTemplate: frame.head,
      footerTemplate: frame.foot,
      pageSize: "A4",
      preferCSSPageSize: true,
      printBackground: true,
    });
    return new Uint8Array(pdf);
  } catch {
    return null;
  } finally {
    window.destroy();
  }
};

interface Frame {
  head: string;
  foot: string;
}

/**
 * The page reports when its data and fonts are there, and gives its head and foot. A long
 * list also says how many rows it has read; as long as the number grows, printing waits.
 */
const whenReady = async (
  contents: WebContents,
  { signal, tell }: Printing,
): Promise<Frame | null> => {
  let done = 0;
  for (let tries = 0; tries < 200 && !signal.aborted; tries += 1) {
    const said = (await contents.executeJavaScript(frameScript).catch(() => null)) as
      | (Frame & { ready?: string; done: number; total: number })
      | null;
    if (said?.ready === "refused") return null;
    if (said?.ready === "true") return { head: said.head, foot: said.foot };
    if (said && said.done !== done) {
      tries = 0;
      done = said.done;
      tell({ done, total: said.total });
    }
    await wait(100);
  }
  return null;
};
/** See `print-frame.tsx`. An empty head would be Chromium's own, with the address. */
const frameScript = `(({ printReady, printHead, printFoot, printDone, printTotal }) =>
  ({ ready: printReady, head: printHead || "<span></span>", foot: printFoot || "<span></span>",
    done: Number(printDone || 0), total: Number(printTotal || 0) })
)(document.documentElement.dataset)`;
