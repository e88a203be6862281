/** F5: Electron's security checklist (quality.md §1.1), as the running window shows it. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { countOf, isLong, tell } from "#tests/faults/table.ts";
import { launchSafir, type Safir } from "#tests/helpers/launch.ts";

let safir: Safir;
let server: Server;
let outside: string;
let reached = 0;

beforeAll(async () => {
  server = createServer((_request, response) => {
    reached += 1;
    response.end("<h1>outside</h1>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  safir = await launchSafir();
  await safir.page.waitForFunction(() => document.body.innerText.length > 0);
});
afterAll(async () => {
  await safir.close();
  server.close();
});

/** Runs in the page as a script of the page would; the policy's answer is part of the result. */
const inPage = <T>(work: (argument: string) => T | Promise<T>, argument = ""): Promise<T> =>
  safir.page.evaluate(work as (argument: string) => Promise<T>, argument);

const preferences = () =>
  safir.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });

test("B14 b26 F5 item 1: nothing is fetched from a network", async () => {
  const outcome = await inPage(
    async (url) => ({
      fetched: await fetch(url).then(
        () => true,
        () => false,
      ),
      drawn: await new Promise((resolve) => {
        const image = new Image();
        image.addEventListener("load", () => resolve(true));
        image.addEventListener("error", () => resolve(false));
        image.src = url;
      }),
    }),
    outside,
  );
  expect(outcome).toEqual({ fetched: false, drawn: false });
  // Also for main's own session, where no policy of a page applies.
  const loaded = await safir.app.evaluate(({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false });
    return window.loadURL(url).then(
      () => true,
      () => window.destroy() ?? false,
    );
  }, outside);
  expect(loaded).toBe(false);
  expect(reached).toBe(0);
});

test("B14 b26 F5 item 2: the page has no Node", async () => {
  expect(await preferences()).toMatchObject({ nodeIntegration: false });
  expect(
    await inPage(() =>
      ["require", "process", "module", "Buffer", "global"].filter((n) => n in window),
    ),
  ).toEqual([]);
});

test("B14 b26 F5 item 3: the preload script lives in a world of its own", async () => {
  expect(await preferences()).toMatchObject({ contextIsolation: true });
});

test("B14 b26 F5 item 4: the page is sandboxed", async () => {
  expect(await preferences()).toMatchObject({ sandbox: true });
});

test("B14 b26 F5 item 5: every permission is denied", async () => {
  const answers = await inPage(async () => {
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => "granted",
        () => "denied",
      );
    return {
      notifications: await Notification.requestPermission(),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      position: await refused(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      clipboard: await refused(navigator.clipboard.readText()),
    };
  });
  expect(new Set(Object.values(answers))).toEqual(new Set(["denied"]));
});

test("B14 b26 F5 items 6, 8, 9, 10, 11: web security is on and experimental features are off", async () => {
  const found = await preferences();
  expect(found).toMatchObject({
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  expect(found.enableBlinkFeatures ?? "").toBe("");
});

test("B14 b26 F5 item 7: the policy comes as a header, with a new nonce for every answer", async () => {
  const ask = () =>
    inPage(async () => {
      const response = await fetch("./index.html");
      return {
        policy: response.headers.get("content-security-policy") ?? "",
        nonce: /name="csp-nonce" content="([^"]+)"/.exec(await response.text())?.[1] ?? "",
      };
    });
  const [first, second] = [await ask(), await ask()];
  expect(first.policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/);
  expect(first.policy).not.toContain("unsafe");
  expect(first.policy).toContain(`'nonce-${first.nonce}'`);
  expect(second.nonce).not.toBe(first.nonce);
});

test("B14 b26 F5 item 7: an injected script, handler, style or eval does nothing", async () => {
  const outcome = await inPage(async () => {
    const done: string[] = [];
    Object.assign(window, { hit: (what: string) => done.push(what) });
    const add = (tag: string, attributes: Record<string, string>, content = "") => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = content;
      document.body.append(element);
      return element;
    };
    const made = [
      add("script", {}, "hit('inline')"),
      add("script", { src: "data:text/javascript,hit('data')" }),
      add("img", { src: "data:,", onerror: "hit('handler')" }),
      add("style", {}, "body { --hit: yes }"),
      add("iframe", { srcdoc: "<script>parent.hit('frame')</script>" }),
      add("object", { data: "data:text/html,x" }),
    ];
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (getComputedStyle(document.body).getPropertyValue("--hit").trim() === "yes")
      done.push("style");
    for (const element of made) element.remove();
    return done;
  });
  expect(outcome).toEqual([]);
  // Through a script of the page's own world: Playwright's evaluate would bypass the policy.
  const evaluated = await safir.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      `try { setTimeout("window.evaluated = true"); new Function("return 1")(); "ran" } catch { "blocked" }`,
    ),
  );
  expect(evaluated).toBe("blocked");
  expect(await inPage(() => "evaluated" in window)).toBe(false);
});

test("B14 b26 F5 item 12: a webview element is only an unknown element", async () => {
  expect(
    await inPage(
      () => Object.getPrototypeOf(document.createElement("webview")) === HTMLElement.prototype,
    ),
  ).toBe(true);
});

test("B14 b26 F5 item 13: the window cannot navigate elsewhere", async () => {
  for (const target of [
    outside,
    "app://evil/index.html",
    "file:///etc/passwd",
    "data:text/html,x",
  ]) {
    await inPage((url) => {
      const link = document.createElement("a");
      link.href = url;
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
    await safir.page.waitForTimeout(150);
    expect(safir.page.url().startsWith("app://safir/index.html")).toBe(true);
  }
  expect(reached).toBe(0);
});

test("B14 b26 F5 item 14: the window cannot open another", async () => {
  expect(await inPage((url) => window.open(url) === null, outside)).toBe(true);
  expect(await inPage(() => window.open("app://safir/index.html") === null)).toBe(true);
  expect(
    await safir.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
  ).toBe(1);
});

test("B14 b22 b26 F5 item 17: a call from a foreign window or origin is refused", async () => {
  const answers = await safir.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/electron/preload.cjs`;
    const ask = async (url: string): Promise<unknown> => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL(url);
      const answer: unknown = await window.webContents.executeJavaScript(
        `window.safir.call("app.status", {})`,
      );
      window.destroy();
      return answer;
    };
    return [await ask("app://safir/index.html"), await ask("data:text/html,<h1>x</h1>")];
  });
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, error: { code: "forbidden" } });
});

test("B14 b26 F5 item 18: only files of the bundle are served, with any address", async () => {
  const statuses = await inPage(async () => {
    const addresses = [
      "app://safir/../electron/main.cjs",
      "app://safir/..%2felectron%2fmain.cjs",
      "app://safir/%2e%2e/%2e%2e/package.json",
      "app://safir//etc/passwd",
      "app://safir/assets/..%5c..%5cpackage.json",
      "app://safir/%00index.html",
      "app://safir/%",
      "app://safir/",
    ];
    const status = (url: string) =>
      fetch(url).then(
        (r) => r.status,
        () => 0,
      );
    return Promise.all(addresses.map(status));
  });
  expect(statuses.every((status) => status === 404 || status === 0)).toBe(true);
});

test("B14 b26 F5 item 20: the page gets two functions, and its listener only topics", async () => {
  const bridge = await inPage(() => {
    const found = (window as unknown as { safir: Record<string, unknown> }).safir;
    try {
      found.call = () => "mine";
    } catch {
      // Frozen.
    }
    return { names: Object.keys(found).toSorted(), replaced: String(found.call).includes("mine") };
  });
  expect(bridge).toEqual({ names: ["call", "onChanged"], replaced: false });
  const heard = inPage(
    () =>
      new Promise<unknown[][]>((resolve) => {
        const { safir: found } = window as unknown as {
          safir: { onChanged: (listener: (...all: unknown[]) => void) => () => void };
        };
        const calls: unknown[][] = [];
        const stop = found.onChanged((...all) => {
          calls.push(all);
          // What the store says of its own work may come before.
          if (!JSON.stringify(all).includes('"app"')) return;
          stop();
          resolve(calls);
        });
      }),
  );
  await safir.page.waitForTimeout(200);
  process.kill(await safir.storePid(), "SIGKILL");
  const calls = await heard;
  const topics = calls.map(([first]) => z.array(z.string()).parse(first));
  expect(calls).toEqual(topics.map((one) => [one]));
  expect(topics.at(-1)).toEqual(["app"]);
});

/** Fourteen calls each. */
const rounds = countOf(21) / 14;

test(`B14 b21 F5 ${rounds * 14} invalid calls are each refused, and the window keeps working`, async () => {
  const outcome = await inPage(async (wanted) => {
    const { safir: bridge } = window as unknown as {
      safir: { call: (name: unknown, input?: unknown) => Promise<{ ok: boolean }> };
    };
    const deep = Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], []);
    const names = [
      "__proto__",
      "constructor",
      "toString",
      "",
      "app.statu",
      "x".repeat(1e5),
      7,
      null,
    ];
    const huge = [deep, "x".repeat(5e6), new Map([[1, 2]]), new Date(), 1n, new Error("x")];
    const small = [null, 3, [], { missionId: "x" }, undefined, "s"];
    const rows = ["app.status", "order.print", "search.find", "mission.submit", "file.saveCopy"];
    const honest = () => bridge.call("setup.status", {});
    const timed = async () => {
      const start = performance.now();
      await honest();
      return performance.now() - start;
    };
    const slowest = (times: number[]) =>
      times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;

    const among = { honest: [] as number[], small: [] as number[], huge: [] as number[] };
    let answered = 0;
    let granted = 0;
    for (let round = 0; round < Number(wanted); round += 1) {
      // One valid call among fourteen others: first valid ones, then invalid ones.
      const [alone] = await Promise.all([timed(), ...Array.from({ length: 14 }, honest)]);
      among.honest.push(alone);
      const isHuge = round % 10 === 0;
      const senseless = [
        ...names.map((name) => bridge.call(name, {})),
        ...(isHuge
          ? huge.map((input, i) => bridge.call(rows[(round + i) % rows.length], input))
          : small.map((input, i) => bridge.call(rows[1 + ((round + i) % 4)], input))),
      ].map((promise) => promise.catch(() => ({ ok: false })));
      const [beside, ...answers] = await Promise.all([timed(), ...senseless]);
      among[isHuge ? "huge" : "small"].push(beside);
      answered += answers.length;
      granted += answers.filter((answer) => answer.ok).length;
    }
    return {
      answered,
      granted,
      p99: {
        honest: slowest(among.honest),
        small: slowest(among.small),
        huge: slowest(among.huge),
      },
    };
  }, String(rounds));
  const { p99 } = outcome;
  expect(outcome).toMatchObject({ answered: rounds * 14, granted: 0 });
  expect((await safir.call("app.status", {})).ok).toBe(true);
  tell(
    21,
    `${rounds * 14} refused, 0 granted; p99 of an honest call among 14 honest ones ${p99.honest.toFixed(1)} ms, among senseless ones ${(p99.small / p99.honest).toFixed(2)} of that, among ones of 5 MB, which the page itself has to copy, ${(p99.huge / p99.honest).toFixed(1)}`,
  );
  // Time decides nothing in `npm test`.
  if (isLong) expect(p99.small / p99.honest).toBeLessThan(2);
});
