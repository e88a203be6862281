/**
 * The height budget of a dossier, measured: its own content has most of the window in every state, for
 * everyone who may see it, and the act that waits for them is in the first view.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { phaseOf, type Phase } from "#shared/mission/state.ts";
import { openBrowser, type BrowserWindow } from "#tests/helpers/browser.ts";
import { go, settle, signIn } from "#tests/helpers/screens.ts";

let window: BrowserWindow;
beforeAll(async () => {
  window = await openBrowser({ sample: true });
});
afterAll(() => window.close());

/** What an office PC leaves of its screen, and the same with Windows' scaling of 125 %. */
const sizes = [
  { width: 1366, height: 698, content: 420 },
  { width: 1093, height: 558, content: 340 },
];

const roles = [
  "shahrdar",
  "moaven",
  "modir.ravabet",
  "modir.gardeshgari",
  "karshenas.beynolmelal",
  "karshenas.gardeshgari",
  "dabirkhaneh",
  "harasat",
  "mali",
  "manabe.ensani",
  "bayegan",
  "nazer",
];

/** One mission of each phase that this person sees. */
const onePerPhase = async (): Promise<Map<Phase, string>> => {
  const session = await window.call("session.current", {});
  const today = session.ok ? session.value.today : "";
  const found = new Map<Phase, string>();
  for (let page = 0; ; page += 1) {
    const answer = await window.call("mission.list", { page });
    if (!answer.ok || answer.value.missions.length === 0) return found;
    for (const { id, status, startDate, endDate, cleared } of answer.value.missions) {
      const phase = phaseOf(status, startDate, endDate, today, cleared);
      if (!found.has(phase)) found.set(phase, id);
    }
  }
};

/** The part of the tab's content that is in sight, and the filled buttons of the page. */
const measured = () =>
  window.page.evaluate(() => {
    const body = document.getElementById("page-body")?.getBoundingClientRect();
    const panel = document.querySelector("[role=tabpanel]")?.getBoundingClientRect();
    const filled = [...document.querySelectorAll("main .MuiButton-containedSecondary")].map((one) =>
      one.getBoundingClientRect(),
    );
    return {
      content: body && panel ? Math.round(body.bottom - panel.top) : 0,
      filled: filled.length,
      inSight: filled.every(
        ({ top, bottom, left, right }) =>
          top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth,
      ),
    };
  });

const seen = new Set<Phase>();

test.each(roles)(
  "W1 a dossier's content has its height in every state, and its act is in sight (%s)",
  async (username) => {
    await signIn(window, username);
    for (const [phase, missionId] of await onePerPhase()) {
      seen.add(phase);
      await go(window.page, `/missions/${missionId}`);
      await window.page.getByRole("tabpanel").waitFor();
      for (const { width, height, content } of sizes) {
        await window.page.setViewportSize({ width, height });
        await settle(window.page);
        const about = `${username} ${phase} ${width}×${height}`;
        const now = await measured();
        expect.soft(now.content, about).toBeGreaterThanOrEqual(content);
        expect.soft(now.filled, `${about}: filled buttons`).toBeLessThanOrEqual(1);
        expect.soft(now.inSight, `${about}: its act is in sight`).toBe(true);
      }
    }
  },
);

// The last: it counts what the tests above have opened.
test("W1 every state of a mission was among them", () => {
  const phases: Phase[] = [
    "inReview",
    "returned",
    "rejected",
    "withdrawn",
    "postponed",
    "cancelled",
    "approved",
    "changing",
    "ordered",
    "cleared",
    "onTheWay",
    "reportDue",
    "reported",
    "reportReturned",
    "reportAccepted",
    "reportRejected",
    "archived",
  ];
  expect(phases.filter((one) => !seen.has(one))).toEqual([]);
});
