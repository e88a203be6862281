/** A1 and A16 in the window: the administrator writes, tries and publishes a route. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { defaultTemplates } from "#shared/route/defaults.ts";
import { textOfTemplate } from "#shared/route/template-file.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { field, fill, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

const { reasons, routes, words } = fa;
const clear = async (user: Awaited<ReturnType<typeof renderApp>>["user"], label: string) =>
  user.clear(await field(label));

describe("the list of routes", () => {
  it("A1 shows the version in force with its conditions, and exports it", async () => {
    const { user, host } = await renderApp({ as: "modir.samaneh", path: "/routes" });
    const table = await screen.findByRole("table", { name: routes.versions });
    expect(table.textContent).toContain(routes.shipped);
    expect(document.body.textContent).toContain("مهر خروج");
    expect(document.body.textContent).toContain("فقط اگر");
    await expectAccessible();
    await press(user, routes.export);
    await waitFor(() => expect(host.calls.some((one) => one.name === "file.saveText")).toBe(true));
    const saved = host.calls.find((one) => one.name === "file.saveText")?.input as { text: string };
    expect(JSON.parse(saved.text)).toMatchObject({ format: "safir-route" });
  });
});

describe("writing a route", () => {
  it("A1 a step is added with its mistakes shown, moved, and the version published with a first day", async () => {
    const { user, store } = await renderApp({ as: "modir.samaneh", path: "/routes/change" });
    await screen.findByRole("heading", { name: routes.editTitle });
    await press(user, routes.addStep);
    await press(user, routes.publish);
    const summary = await screen.findByRole("alert");
    expect(summary.textContent).toContain("گام ۴");
    await expectAccessible();
    await fill(user, await field(routes.field.titleFa), "معاون فنی");
    await fill(user, await field(routes.field.titleEn), "Technical deputy");
    await user.click(await field(routes.field.assignee));
    await user.click(await screen.findByRole("option", { name: words.role.deputyMayor }));
    await press(user, "بالا بردن معاون فنی");
    await press(user, routes.publish);
    const dialog = await screen.findByRole("dialog", { name: routes.publish });
    expect(dialog.textContent).toContain("افزوده شد: معاون فنی");
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole("button", { name: routes.publish }));
    await screen.findByText(/نسخهٔ ۱ منتشر شد/);
    const { value } = (await store.call(windowClient, "route.templates", {
      purpose: "change",
    })) as { value: { versions: { version: number; steps: { titleFa: string }[] }[] } };
    expect(value.versions[0]?.steps.map((one) => one.titleFa)).toEqual([
      "مدیر مستقیم",
      "امور بین‌الملل",
      "معاون فنی",
      "شهردار",
    ]);
  });

  it("A1 typed text is kept as a draft and found again", async () => {
    const { user, store } = await renderApp({ as: "modir.samaneh", path: "/routes/change" });
    await screen.findByRole("heading", { name: routes.editTitle });
    await clear(user, routes.field.templateFa);
    await fill(user, await field(routes.field.templateFa), "گردش تغییر، آزمایشی");
    await waitFor(async () => {
      const list = await store.call(windowClient, "draft.list", {});
      const bodies = list.ok ? list.value.drafts.map((one) => one.body.titleFa) : [];
      expect(bodies).toContain("گردش تغییر، آزمایشی");
    });
  });

  it("A1 a file is imported; a wrong one is refused with its mistakes, and nothing changes", async () => {
    const { user } = await renderApp({ as: "modir.samaneh", path: "/routes/change" });
    await screen.findByRole("heading", { name: routes.editTitle });
    const input = await screen.findByLabelText(routes.importFile);
    await user.upload(input, new File(["{}"], "x.json", { type: "application/json" }));
    const dialog = await screen.findByRole("dialog", { name: routes.importFailed });
    expect(dialog.textContent).toContain(reasons.routeFileOther);
    await expectAccessible(dialog);
    await user.keyboard("{Escape}");
    const shipped = defaultTemplates.find((one) => one.purpose === "change");
    if (!shipped) throw new Error("no shipped route");
    const { version: _version, ...template } = shipped;
    const text = textOfTemplate({ ...template, titleFa: "گردش از فایل" });
    await user.upload(input, new File([text], "y.json", { type: "application/json" }));
    await waitFor(async () =>
      expect(await field(routes.field.templateFa)).toHaveProperty("value", "گردش از فایل"),
    );
  });
});

describe("trying a route", () => {
  it("A16 a sample traveller shows steps, people, permits and days before anything is in force", async () => {
    const { user, store } = await renderApp({ as: "modir.samaneh", path: "/routes/request" });
    await screen.findByRole("heading", { name: routes.editTitle });
    await press(user, routes.try.go);
    await screen.findAllByText(reasons.choosePerson);
    await fill(user, await field(routes.try.requester), "کارشناس میراث");
    await user.click(await screen.findByRole("option", { name: /کارشناس میراث فرهنگی/ }));
    await fill(user, await field(routes.try.country), "روسیه");
    await user.click(await screen.findByRole("option", { name: "روسیه" }));
    await fill(user, await field(routes.try.start), "۱۴۱۵/۰۶/۱۰");
    await fill(user, await field(routes.try.end), "۱۴۱۵/۰۶/۱۵");
    await press(user, routes.try.go);
    const result = await screen.findByRole("status", { name: routes.try.result });
    await within(result).findAllByText(/مهر خروج/);
    expect(result.textContent).toContain("استعلام حراست");
    expect(result.textContent).toContain("مسئول حراست");
    expect(result.textContent).toContain(routes.plan.beginBy);
    await expectAccessible();
    const templates = await store.call(windowClient, "route.templates", { purpose: "request" });
    expect(templates.ok && templates.value.versions).toHaveLength(1);
  });
});
