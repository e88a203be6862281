/**
 * Every screen in the real window, in Persian: it opens, its words are there, and the console shows no
 * error. Languages, themes and axe's findings are tested in a current Chromium (tests/browser/).
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchSample, type Safir } from "#tests/helpers/launch.ts";
import { expectWords, go, settle, signIn } from "#tests/helpers/screens.ts";
import { visitsOf } from "#tests/helpers/visits.ts";

let safir: Safir;
const errors: string[] = [];
beforeAll(async () => {
  safir = await launchSample();
  safir.page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  safir.page.on("pageerror", (error) => errors.push(String(error)));
});
afterAll(() => safir.close());

const visits = visitsOf({ call: (name, input) => safir.call(name, input) });

test.each(visits)("J2 F9 %s, in the real window", async (_about, username, screens) => {
  await signIn(safir, username);
  for (const [path, name] of await screens()) {
    await go(safir.page, path);
    await settle(safir.page);
    await expectWords(safir.page, `fa-${name}`);
    expect.soft(errors.splice(0), `${name}: console`).toEqual([]);
  }
});
