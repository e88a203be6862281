/**
 * Every screen in both languages and both themes: a picture of each in out/screens/, and axe finds
 * nothing on any of them (WCAG 2.2 A and AA).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { session as faSession } from "#shared/locales/fa/session.ts";
import {
  answeredList,
  archivedAs,
  journeyUnderWay,
  reportedLate,
} from "#tests/helpers/sample-finds.ts";
import { launchSafir, type Safir } from "#tests/helpers/launch.ts";
import { showTheme } from "#tests/helpers/office.ts";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

let safir: Safir;
beforeAll(async () => {
  safir = await launchSafir();
});
afterAll(() => safir.close());

const unlock = new RegExp(`^(${fa.session.unlock}|${en.session.unlock})$`);

interface Finding {
  id: string;
  nodes: string[];
}

/** Colours differ by theme, words by language: each is looked at once. */
type Look = "everything" | "colours" | "words";
const optionsOf = (look: Look): object =>
  look === "colours"
    ? { runOnly: { type: "rule", values: ["color-contrast"] } }
    : {
        runOnly: { type: "tag", values: tags },
        rules: { "color-contrast": { enabled: look === "everything" } },
      };

/** What axe objects to on the page as it stands; empty when it is content. */
const axe = async (look: Look): Promise<Finding[]> => {
  await safir.page.evaluate(axeSource);
  return safir.page.evaluate(async (options) => {
    const runner = (
      window as unknown as {
        axe: {
          run(
            c: Document,
            o: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe;
    const { violations } = await runner.run(document, options);
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html }) => html.slice(0, 200)),
    }));
  }, optionsOf(look));
};

/** Pictures and checks of one screen in the language that is on. */
const examine = async (name: string) => {
  await settle();
  const inPersian = name.startsWith("fa");
  // English is the same page the other way round: its words are looked at, in one theme.
  for (const colorScheme of inPersian ? (["dark", "light"] as const) : (["light"] as const)) {
    await showTheme(safir, colorScheme);
    await safir.screenshot(`${name}-${colorScheme}`);
    const look = colorScheme === "dark" ? "colours" : inPersian ? "everything" : "words";
    expect.soft(await axe(look), `${name} ${colorScheme}`).toEqual([]);
  }
  const text = await safir.page.locator("body").innerText();
  const locked = await safir.page.getByRole("button", { name: unlock }).count();
  // Not a page that a missing report locks: only this one stands before the pages.
  expect(locked > 0, `${name}: locked`).toBe(/^(fa|en)-locked$/.test(name));
  const unsaid = text.split(/\s+/).filter((word) => keys.has(word) || word.includes("{{"));
  expect.soft(unsaid, `${name}: keys without words`).toEqual([]);
};

/** Every dotted key of the catalogues: one that reaches the screen has no words. */
const keysOf = (node: object, prefix = ""): string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === "object" ? keysOf(value as object, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
const keys = new Set(
  Object.values(fa)
    .flatMap((area) => keysOf(area))
    .filter((key) => key.includes(".")),
);

/** Loaded: nothing turns any more. */
const settle = async () => {
  await safir.page.waitForFunction(() => document.querySelector('[role="progressbar"]') === null);
  await safir.page.waitForTimeout(150);
};

const go = (path: string) =>
  safir.page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);

const signIn = async (username: string) => {
  // As people do: the window forgets what the last one saw.
  await safir.call("session.signOut", {});
  const answer = await safir.call("session.signIn", { username, password: samplePassword });
  if (!answer.ok) throw new Error(answer.error.reason);
};

const setLanguage = async (lang: "fa" | "en") => {
  await safir.page
    .getByRole("button", { name: lang === "fa" ? /^(فارسی)$/ : /^(EN|English)$/ })
    .filter({ visible: true })
    .first()
    .click();
  await safir.page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
  expect(await safir.page.getAttribute("html", "dir")).toBe(lang === "fa" ? "rtl" : "ltr");
};

/** The agreement of the sample with most in it. */
const sisterCity = async () => {
  const answer = await safir.call("agreements.choices", {});
  const all = answer.ok ? answer.value.agreements : [];
  return all.find((one) => one.country === "RU")?.id ?? "";
};

/** Somebody of the sample met more than once. */
const somebodyMet = async () => {
  const answer = await safir.call("contacts.list", {});
  const all = answer.ok ? answer.value.items : [];
  return all.find((one) => one.meetings > 1)?.id ?? "";
};

const missionOf = async (
  status:
    | "inReview"
    | "ordered"
    | "changing"
    | "cancelled"
    | "archived"
    | "reported"
    | "reportAccepted"
    | "reportRejected"
    | "reportReturned",
) => {
  const answer = await safir.call("mission.list", { status });
  return answer.ok ? (answer.value.missions[0]?.id ?? "") : "";
};

const somebody = async () => {
  const answer = await safir.call("people.list", { text: "شهرسازی" });
  return answer.ok ? (answer.value.people[0]?.id ?? "") : "";
};

/** A dossier of the sample in which money has moved. */
const missionWithMoney = async (status: "ordered" | "reportReturned") => {
  const answer = await safir.call("mission.list", { status });
  for (const { id } of answer.ok ? answer.value.missions : []) {
    const money = await safir.call("mission.money", { missionId: id });
    if (money.ok && money.value.accounting.accounts.length > 0) return id;
  }
  throw new Error(`No ${status} mission with money`);
};

test("J1 F9 first start and setting up, in both languages, both themes, axe content", async () => {
  await safir.page.getByRole("heading", { name: faSession.welcome }).waitFor();
  for (const lang of ["fa", "en"] as const) {
    await setLanguage(lang);
    await examine(`${lang}-first-start`);
  }
  await setLanguage("fa");
  await safir.page.getByRole("button", { name: faSession.setUpStart }).click();
  for (const lang of ["fa", "en"] as const) {
    await setLanguage(lang);
    await examine(`${lang}-set-up`);
  }
});

test("J1 F9 the people of the sample, in both languages, both themes, axe content", async () => {
  await safir.restart({ args: ["--sample"] });
  const { page } = safir;
  await page.getByRole("heading", { name: /./ }).first().waitFor({ timeout: 240_000 });
  await page.waitForFunction(() => document.querySelectorAll("button").length > 10, undefined, {
    timeout: 240_000,
  });
  for (const lang of ["fa", "en"] as const) {
    await setLanguage(lang);
    await examine(`${lang}-sample-people`);
  }
});

/** Who looks at which screens; each is a test, so that none has to wait for all. */
const visits: [string, string, () => Promise<[string, string][]>][] = [
  [
    "the lists and a dossier in review",
    "modir.ravabet",
    async () => {
      const review = await missionOf("inReview");
      return [
        ["/", "home"],
        ["/missions", "missions"],
        ["/search?text=%22%D8%A7%D8%B3%D8%AA%D8%A7%D8%B1%D8%A7%D8%AE%D8%A7%D9%86%22", "search"],
        ["/archive", "archive"],
        ["/agreements", "agreements"],
        ["/account", "account"],
        [`/missions/${review}`, "dossier-review"],
        [`/missions/${review}?tab=delegation`, "dossier-delegation"],
      ];
    },
  ],
  [
    "the tabs of dossiers",
    "modir.ravabet",
    async () => {
      const ordered = await missionOf("ordered");
      return [
        [`/missions/${ordered}?tab=programme`, "dossier-programme"],
        [`/missions/${ordered}?tab=permits`, "dossier-permits"],
        [`/missions/${ordered}?tab=departure`, "dossier-departure"],
        [`/missions/${await missionOf("changing")}`, "dossier-changing"],
        [`/missions/${await missionOf("cancelled")}`, "dossier-cancelled"],
        ["/deputies", "deputies"],
      ];
    },
  ],
  [
    "the tabs of an archived dossier",
    "modir.ravabet",
    async () => {
      const archived = await missionOf("archived");
      return [
        [`/missions/${archived}?tab=papers`, "dossier-papers"],
        [`/missions/${archived}?tab=report`, "dossier-report"],
        [`/missions/${archived}?tab=archive`, "dossier-archive"],
        [`/missions/${archived}?tab=history`, "dossier-history"],
      ];
    },
  ],
  [
    "the forms of a traveller",
    "karshenas.miras",
    async () => [
      ["/request/new", "request"],
      [`/missions/${await missionOf("reportReturned")}/report`, "report"],
    ],
  ],
  [
    "the diary of a journey",
    "modir.pasmand",
    async () => [
      [`/missions/${await journeyUnderWay(safir)}/diary`, "diary"],
      [`/missions/${await journeyUnderWay(safir)}/report?section=journey`, "report-diary"],
      ["/", "home-diary"],
    ],
  ],
  [
    "the review of a report",
    "karshenas.beynolmelal",
    async () => [
      [`/missions/${await missionOf("reported")}?tab=report`, "report-review"],
      [`/missions/${await missionOf("reportReturned")}?tab=report`, "report-versions"],
      [`/missions/${await missionOf("reportRejected")}`, "report-rejected"],
    ],
  ],
  [
    "the lock of a missing report",
    "khabarnegar",
    async () => [
      ["/", "home-locked"],
      ["/request/new", "request-locked"],
      [`/missions/${await missionOf("ordered")}`, "dossier-locked"],
    ],
  ],
  [
    "reminders of what is late",
    "shahrdar",
    async () => [
      ["/", "home-deadlines"],
      [`/missions/${await reportedLate(safir)}`, "dossier-reminders"],
      ["/account", "account-notices"],
    ],
  ],
  [
    "deciding together, and signed sheets",
    "modir.ravabet",
    async () => [
      ["/decide", "decide"],
      ["/scan", "scan"],
    ],
  ],
  [
    "what Finance sees",
    "mali",
    async () => [
      [`/missions/${await missionWithMoney("ordered")}?tab=money`, "money-ordered"],
      [`/missions/${await missionWithMoney("reportReturned")}?tab=money`, "money-filed"],
      ["/rates", "rates"],
      ["/budget", "budget"],
    ],
  ],
  [
    "the report to the council",
    "modir.ravabet",
    async () => [
      ["/council", "council"],
      ["/council/new", "council-new"],
    ],
  ],
  [
    "the statistics",
    "modir.ravabet",
    async () => [
      ["/statistics?scope=requested", "statistics"],
      ["/statistics?scope=requested&by=country&measure=travellers", "statistics-country"],
      ["/statistics/missions?scope=requested&by=country&value=RU", "statistics-missions"],
    ],
  ],
  [
    "who is away",
    "manabe.ensani",
    async () => [
      ["/away", "away-month"],
      ["/away?view=timeline", "away-timeline"],
      ["/away?view=timeline&zoom=quarter", "away-quarter"],
    ],
  ],
  [
    "agreements and commitments",
    "karshenas.beynolmelal",
    async () => [
      [`/agreements/${await sisterCity()}`, "agreement"],
      ["/commitments", "commitments"],
      ["/contacts", "contacts"],
      ["/contacts?view=duplicates", "contact-pairs"],
      [`/contacts/${await somebodyMet()}`, "contact"],
      [`/missions/${await missionOf("reportAccepted")}?tab=report`, "dossier-proposals"],
    ],
  ],
  [
    "the gifts, and the news of a journey",
    "karshenas.beynolmelal",
    async () => [
      ["/gifts?year=0", "gifts"],
      [`/missions/${await missionOf("reported")}?tab=gifts`, "dossier-gifts"],
      [`/missions/${await missionOf("reportAccepted")}/news`, "news"],
    ],
  ],
  [
    "the archive form",
    "bayegan",
    async () => [
      [`/missions/${await missionOf("reportAccepted")}?tab=archive`, "archive-form"],
      ["/archive", "archive-list"],
      ["/archive?view=classes", "archive-classes"],
      ["/archive?view=retention", "archive-retention"],
      ["/archive?view=disposal", "archive-disposal"],
      [`/archive/disposal/${await answeredList(safir)}`, "archive-disposal-list"],
      [`/missions/${await archivedAs(safir, "licensed")}?tab=archive`, "archive-licensed"],
    ],
  ],
  [
    "packages of dossiers",
    "bayegan",
    async () => [
      [`/missions/${await missionOf("archived")}?tab=papers`, "package-panel"],
      ["/archive/import", "package-import"],
    ],
  ],
  [
    "the administrator's pages",
    "modir.samaneh",
    async () => [
      ["/people", "people"],
      ["/people?view=chart", "people-chart"],
      ["/people?view=duplicates", "people-duplicates"],
      ["/people/new", "person-new"],
      ["/people/import", "people-import"],
      [`/people/${await somebody()}`, "person"],
      ["/settings", "settings"],
      ["/calendar", "calendar"],
      ["/routes", "routes"],
      ["/routes/change", "route-editor"],
      ["/waiting", "waiting"],
    ],
  ],
];

test.each(visits)(
  "J2 J3 J6 J7 J8 J9 K1 K4 A1 A3 A6 A7 A8 A10 A13 A14 M1 M2 M4 M5 R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 F9 %s, in both languages, both themes, axe content",
  async (_what, username, screens) => {
    await signIn(username);
    await safir.page.getByRole("main").waitFor();
    for (const [path, name] of await screens()) {
      await go(path);
      for (const lang of ["fa", "en"] as const) {
        await setLanguage(lang);
        await examine(`${lang}-${name}`);
      }
    }
    await setLanguage("fa");
  },
);

test("A15 the bell, open, in both languages, both themes, axe content", async () => {
  await signIn("modir.gardeshgari");
  for (const lang of ["fa", "en"] as const) {
    await setLanguage(lang);
    const { title } = (lang === "fa" ? fa : en).notices;
    await safir.page.getByRole("button", { name: new RegExp(`^${title}`) }).click();
    await safir.page.getByRole("dialog", { name: title }).waitFor();
    await examine(`${lang}-notices`);
    await safir.page.keyboard.press("Escape");
    await safir.page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await setLanguage("fa");
});

test("F6 the lock screen, in both languages, both themes, axe content", async () => {
  await safir.call("session.lock", {});
  // The page beneath goes out of sight a moment later.
  await safir.page.getByRole("button", { name: faSession.unlock }).waitFor();
  for (const lang of ["fa", "en"] as const) {
    await setLanguage(lang);
    await examine(`${lang}-locked`);
  }
  await setLanguage("fa");
  await safir.page.getByLabel(faSession.password).first().fill(samplePassword);
  await safir.page.getByRole("button", { name: faSession.unlock }).click();
  await safir.page.getByRole("main").waitFor();
});
