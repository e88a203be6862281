/** The request checked, sent, and corrected after a return (J2). */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { lookEverywhere } from "../helpers/dossiers.tsx";
import { expectPageAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";
import {
  click,
  draftId,
  employee,
  field,
  put,
  saved,
  withDraft,
} from "../helpers/request-form.tsx";

lookEverywhere();
const { request, reasons, words } = fa;

describe("J2 checked and sent", () => {
  it("J2 missing fields block sending, are listed, and lead to their section", async () => {
    const { host } = await withDraft("check", { city: "", hostOrg: "" });
    const send = screen.getByRole("button", { name: request.submit });
    expect(send).toHaveProperty("ariaDisabled", "true");
    expect(
      document.getElementById(send.getAttribute("aria-describedby") ?? "")?.textContent,
    ).toContain("۲ مورد");
    click(send);
    expect(host.calls.some(({ name }) => name === "mission.submit")).toBe(false);
    await expectPageAccessible();
    click(
      screen.getByRole("button", { name: new RegExp(`${words.section.destination} · ۲ مورد`) }),
    );
    await waitFor(() => expect(document.activeElement).toBe(field("city")));
  });

  it("J2 sending gives the dossier's number and says what happens next; the draft is deleted", async () => {
    const app = await withDraft("check", { privatePayer: "از انتخاب پیشین" });
    click(screen.getByRole("button", { name: request.submit }));
    await screen.findByRole("heading", { name: request.sentTitle });
    const dossier = await app.store.call(windowClient, "mission.dossier", { missionId: draftId });
    if (!dossier.ok) throw new Error("not sent");
    const { mission } = dossier.value;
    expect(mission.request.privatePayer).toBe("");
    expect(
      screen.getByText(
        mission.dossierNo.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? ""),
      ),
    ).toBeTruthy();
    expect(screen.getByText(fa.words.role.mayor)).toBeTruthy();
    expect(await saved(app)).toBeNull();
    await expectPageAccessible();
    click(screen.getByRole("button", { name: request.toDossier }));
    await waitFor(() => expect(app.router.state.location.pathname).toBe(`/missions/${draftId}`));
    // The back key does not open the form again.
    await app.router.navigate({ to: "/request/$draftId", params: { draftId } });
    await screen.findByRole("heading", { name: request.sentTitle });
  });

  it("J2 mistakes that only the store finds are shown at their section, and the text stays", async () => {
    const { host } = await withDraft("check");
    host.intercept = (name) =>
      name === "mission.submit"
        ? {
            ok: false,
            error: {
              code: "invalid",
              reason: "checkFields",
              fields: [{ path: "city", reason: "tooLong" }],
            },
          }
        : undefined;
    click(screen.getByRole("button", { name: request.submit }));
    const summary = await screen.findByRole("alert");
    click(within(summary).getByText(new RegExp(reasons.tooLong.slice(0, 20))));
    await waitFor(() => expect(document.activeElement).toBe(field("city")));
    expect((field("city") as HTMLInputElement).value).toBe("آستاراخان");
  });

  it("J2 a returned request opens with the reason and its own text, and is sent again", async () => {
    const app = await renderApp({ as: employee, path: "/" });
    const [task] = await screen.findAllByRole("link", {
      name: new RegExp(`^${fa.home.act.correct}`),
    });
    if (!task) throw new Error("nothing was returned");
    click(task);
    await screen.findByRole("heading", { name: request.returnedTitle });
    const { pathname } = app.router.state.location;
    const missionId = pathname.split("/")[2] ?? "";
    const before = await app.store.call(windowClient, "mission.dossier", { missionId });
    if (!before.ok) throw new Error("not seen");
    expect(screen.getByText(before.value.mission.lastReason)).toBeTruthy();
    click(
      within(screen.getByRole("navigation", { name: request.tasks })).getByRole("button", {
        name: /موضوع و هدف/,
      }),
    );
    await waitFor(() =>
      expect((field("subject") as HTMLInputElement).value).toBe(
        before.value.mission.request.subject,
      ),
    );
    put("subject", "موضوع اصلاح‌شده");
    click(
      within(screen.getByRole("navigation", { name: request.tasks })).getByRole("button", {
        name: new RegExp(request.check),
      }),
    );
    click(await screen.findByRole("button", { name: request.resubmit }));
    await screen.findByRole("heading", { name: request.sentTitle });
    const after = await app.store.call(windowClient, "mission.dossier", { missionId });
    expect(after.ok && after.value.mission.request.subject).toBe("موضوع اصلاح‌شده");
    expect(after.ok && after.value.mission.status).toBe("inReview");
  });
});
