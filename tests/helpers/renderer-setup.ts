/**
 * For every file of the renderer's tests. Files of one worker share the document and the modules,
 * so everything a file may change is reset here.
 */
import "./node-realm.ts";
import "./quick-react.ts";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";
import { giveUpUnsaved } from "#renderer/draft-keeper.ts";
import { setLang } from "#renderer/i18n.ts";
import { closeAll } from "./after-test.ts";
import { nextDraft } from "./draft-id.ts";
import { stubBrowser } from "./jsdom.ts";
import { quickStyles } from "./quick-styles.ts";

stubBrowser();
quickStyles();
// Not a measure of speed: only a hang takes as long, even on a busy machine.
configure({ asyncUtilTimeout: 60_000, defaultHidden: false });
setLang("fa");

afterEach(() => {
  cleanup();
  giveUpUnsaved();
  closeAll();
  nextDraft();
  localStorage.clear();
});
afterAll(() => void vi.unstubAllGlobals());
