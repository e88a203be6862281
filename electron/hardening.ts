/** What every page of Safir is denied, set once for the session and for each web contents. */
import { app, session, type WebContents } from "electron";
import { origin, parseUrl } from "./protocol.ts";

export const hardenSession = (): void => {
  const ours = session.defaultSession;
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.on("will-download", (event) => event.preventDefault());
  // Safir loads nothing from a network: every other scheme is refused.
  ours.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isLocal(details.url) }));
};

export const hardenContents = (): void => {
  app.on("web-contents-created", (_event, contents) => denyLeaving(contents));
};

/** Exactly our origin; compared as parsed, since `startsWith` can be fooled. */
export const isOurs = (url: string): boolean => {
  const parsed = parseUrl(url);
  return parsed !== null && `${parsed.protocol}//${parsed.host}` === origin;
};

const isLocal = (url: string): boolean =>
  isOurs(url) || url.startsWith("blob:") || url.startsWith("data:") || url.startsWith("devtools:");

const denyLeaving = (contents: WebContents): void => {
  // Inside the app the hash is the route; the app never makes a full navigation.
  const stay = (event: { preventDefault: () => void }): void => event.preventDefault();
  contents.on("will-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-attach-webview", stay);
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
};
