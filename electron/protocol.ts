/**
 * `app://safir/…` serves the built pages and nothing else, with the policy as a header.
 * A scheme of our own instead of `file:` keeps the pages out of the file system (checklist 18).
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { protocol } from "electron";
import { contentPolicy, contentTypes } from "./content-policy.ts";

export const origin = "app://safir";
export const startUrl = `${origin}/index.html`;

/** Before `ready`, once. No `bypassCSP`, no service workers. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

export const serveApp = (rendererDir: string): void =>
  protocol.handle("app", (request) => answer(rendererDir, request.url));

/** `URL.canParse` is newer than the Node of the fallback Electron. */
export const parseUrl = (url: string): URL | null => {
  try {
    return new URL(url);
  } catch {
    return null;
  }
};

/** The file inside the folder that a URL names, or `null` for anything else. */
const fileFor = (rendererDir: string, url: string): string | null => {
  const parsed = parseUrl(url);
  if (parsed === null || parsed.protocol !== "app:" || parsed.host !== "safir") return null;
  let name: string;
  try {
    name = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (name.includes("\0")) return null;
  const file = path.join(rendererDir, name);
  const inside = path.relative(rendererDir, file);
  return inside === "" || inside.startsWith("..") || path.isAbsolute(inside) ? null : file;
};

const answer = async (rendererDir: string, url: string): Promise<Response> => {
  const file = fileFor(rendererDir, url);
  const type = file === null ? undefined : contentTypes[path.extname(file)];
  if (file === null || type === undefined) return new Response(null, { status: 404 });
  let body: Buffer | string;
  try {
    body = await readFile(file);
  } catch {
    return new Response(null, { status: 404 });
  }
  const nonce = randomBytes(16).toString("base64");
  if (type.startsWith("text/html")) body = body.toString().replaceAll("__CSP_NONCE__", nonce);
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "content-type": type,
      "content-security-policy": contentPolicy(nonce),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    },
  });
};
