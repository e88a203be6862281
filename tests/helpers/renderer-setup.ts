/**
 * For every file of the renderer's tests. Files of one worker share the document and the modules, so
 * whatever a file may change for itself starts from here again.
 */
import "./node-realm.ts";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";
import { setLang } from "#renderer/i18n.ts";
import { closeAll } from "./after-test.ts";
import { realStyles } from "./cheap-styles.ts";
import { nextDraft } from "./draft-id.ts";
import { stubBrowser } from "./jsdom.ts";

stubBrowser();
realStyles();
// No measure of speed: only a hang takes as long, on however busy a machine.
configure({ asyncUtilTimeout: 120_000, defaultHidden: false });
setLang("fa");

afterEach(() => {
  cleanup();
  closeAll();
  nextDraft();
  localStorage.clear();
});
afterAll(() => void vi.unstubAllGlobals());
