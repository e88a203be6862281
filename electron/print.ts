/**
 * Prints sheets: a hidden window shows the print page with the rights of the window that
 * asked, Chromium makes the PDF; an order is kept in the dossier, a request is saved where one chooses.
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
  const { version, order } = shown.value.mission;
  const bytes = await pdfOf(env, client, `/print/order/${missionId}`);
  if (bytes === null) return refuse("refused", "printFailed");
  const name = `${order?.orderNo.replace("/", "-") ?? missionId}.pdf`;
  const file = await askStore(store, client, "file.add", { name, mime: "application/pdf", bytes });
  if (!file.ok) return file;
  const kept = await askStore(store, client, "mission.keepOrderPdf", {
    missionId,
    seenVersion: version,
    commandId: randomUUID(),
    file: file.value,
  });
  return kept.ok ? ok({ sha256: file.value.sha256 }) : kept;
};

/** The request as it stands, for signing by hand; not kept in the dossier until it comes back signed. */
export const requestPdf = async (
  env: Environment,
  store: StoreClient,
  client: string,
  missionId: string,
): Promise<Result<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> => {
  const shown = await askStore(store, client, "mission.dossier", { missionId });
  if (!shown.ok) return shown;
  const bytes = await pdfOf(env, client, `/print/request/${missionId}`);
  if (bytes === null) return refuse("refused", "printFailed");
  return ok({ name: `${shown.value.mission.dossierNo.replace("/", "-")}.pdf`, bytes });
};

const pdfOf = async (
  env: Environment,
  client: string,
  route: string,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const window = openHiddenWindow(env.preload, client, route);
  try {
    if (!(await isReady(window.webContents))) return null;
    const pdf = await window.webContents.printToPDF({
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

/** The page says so itself, once its data and its fonts are there. */
const isReady = async (contents: WebContents): Promise<boolean> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const ready: unknown = await contents
      .executeJavaScript("document.documentElement.dataset.printReady === 'true'")
      .catch(() => false);
    if (ready === true) return true;
    await wait(100);
  }
  return false;
};
