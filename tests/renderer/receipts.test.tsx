/** The receipt of an act: what happened, what follows, and undoing a wrong click. On the real store. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { fa } from "#shared/locales/fa/index.ts";
import type { Name } from "#shared/contract/table.ts";
import { en } from "#shared/locales/en/index.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { lookEverywhere, mayDo, openDossier, readDossier } from "../helpers/dossiers.tsx";
import { press } from "../helpers/fill.ts";
import { windowClient } from "../helpers/host.ts";
import { anExpense } from "../helpers/mission-inputs.ts";
import { present } from "../helpers/present.ts";
import { renderApp } from "../helpers/render.tsx";
import { pdfBytes } from "../helpers/store.ts";

lookEverywhere();

const { dossier: words, notices, words: trade } = fa;

/** The whole receipt, once it also says what follows. */
const receiptOf = async (sentence: string) => {
  const said = await screen.findByText(sentence);
  const next = present(said.nextElementSibling);
  await waitFor(() => expect(next.textContent).not.toBe(""));
  return next.textContent;
};
const undo = async (user: { click(at: Element): Promise<void> }) => {
  await user.click(await screen.findByRole("button", { name: notices.undo }));
  await screen.findByText(notices.undone);
};

describe("W4 receipts", () => {
  it("W4 an act says what follows as the strip does, read anew after it", async () => {
    const { user } = await openDossier({
      as: "shahrdar",
      fits: (one) => mayDo(one, "return") && one.decides.length > 0,
    });
    await user.click(await screen.findByRole("button", { name: words.act.return }));
    const dialog = await screen.findByRole("dialog", { name: words.ask.return });
    await user.type(
      within(dialog).getByLabelText(new RegExp(`^${fa.common.reasonLabel}`)),
      "برنامهٔ روزانه پیوست نیست",
    );
    await user.type(
      within(dialog).getByLabelText(new RegExp(`^${fa.common.signPassword}`)),
      samplePassword,
    );
    await user.click(within(dialog).getByRole("button", { name: words.act.return }));
    const next = await receiptOf(notices.told.return);
    expect(next).toContain(trade.taskKind.correct);
    const strip = await screen.findByLabelText(words.turn.label);
    for (const part of next.split(fa.common.dot))
      expect(strip.textContent).toContain(
        part.replace(words.turn.next.replace("{{turn}}", ""), ""),
      );
    // A decision is not undone by a click.
    expect(screen.queryByRole("button", { name: notices.undo })).toBeNull();
  });

  it("W4 a removed expense comes back as it was, with the receipt that another person attached", async () => {
    const { user, store, missionId, dossier } = await openDossier({
      as: "mali",
      tab: "money",
      fits: (one) => mayDo(one, "removeExpense"),
    });
    const { mission } = dossier;
    const officer = async (name: Name, input: object) => {
      const result = await store.callUnchecked("of the officer", name, input);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    };
    const username = "karshenas.beynolmelal";
    await officer("session.signIn", { username, password: samplePassword });
    await officer("mission.putExpense", {
      missionId,
      commandId: crypto.randomUUID(),
      seenVersion: mission.version,
      ...anExpense({ member: memberKey(present(mission.request.members[0])) }),
      id: crypto.randomUUID(),
      kind: "ticket",
      day: mission.request.startDate < dossier.today ? mission.request.startDate : dossier.today,
      receipt: await officer("file.add", {
        name: "رسید بلیت.pdf",
        mime: "application/pdf",
        bytes: pdfBytes,
      }),
    });
    const expenses = async () => (await readDossier(store, missionId)).mission.money.expenses;
    const before = await expenses();
    const row = present((await screen.findByText("رسید بلیت.pdf")).closest("tr"));
    const name = new RegExp(`^${fa.money.expense.removeNamed.split("{{")[0] ?? ""}`);
    await user.click(within(row).getByRole("button", { name }));
    await screen.findByText(notices.told.removeExpense);
    expect(await expenses()).toHaveLength(before.length - 1);
    await undo(user);
    expect(new Set(await expenses())).toEqual(new Set(before));
  });

  it("W4 a class that was raised by mistake is lowered again, in English as well", async () => {
    const { user, store, missionId } = await openDossier({
      as: "shahrdar",
      tab: "papers",
      lang: "en",
      fits: (one) => one.confidentiality === "normal" && one.classChoices.length > 0,
    });
    await user.click(await screen.findByRole("button", { name: en.dossier.class.change }));
    const dialog = await screen.findByRole("dialog", { name: en.dossier.class.change });
    await user.click(within(dialog).getByRole("button", { name: en.dossier.class.confirm }));
    await screen.findByText(en.notices.told.classify);
    expect((await readDossier(store, missionId)).confidentiality).not.toBe("normal");
    await user.click(await screen.findByRole("button", { name: en.notices.undo }));
    await screen.findByText(en.notices.undone);
    expect((await readDossier(store, missionId)).confidentiality).toBe("normal");
  });

  it("W4 a hold on disposal ends with one click, and a dossier that changed meanwhile is left as it is", async () => {
    const { user, store, missionId } = await openDossier({
      as: "bayegan",
      tab: "archive",
      fits: (one) => mayDo(one, "holdDisposal"),
    });
    const hold = async () => (await readDossier(store, missionId)).mission.keeping?.hold ?? null;
    const ask = async () => {
      await press(user, words.act.holdDisposal);
      const dialog = await screen.findByRole("dialog", { name: words.act.holdDisposal });
      await user.type(
        within(dialog).getByLabelText(new RegExp(`^${words.archive.reason}`)),
        "دادگاه پرونده را خواسته است",
      );
      await user.click(within(dialog).getByRole("button", { name: words.act.holdDisposal }));
    };
    await ask();
    expect(await receiptOf(notices.told.holdDisposal)).toBe(words.turn.archived);
    expect(await hold()).not.toBeNull();
    await undo(user);
    expect(await hold()).toBeNull();
    await screen.findByRole("button", { name: words.act.holdDisposal });
    await ask();
    await screen.findByText(notices.told.holdDisposal);
    const { mission } = await readDossier(store, missionId);
    const added = await store.callUnchecked(windowClient, "mission.addAddendum", {
      missionId,
      commandId: crypto.randomUUID(),
      text: "نامهٔ دادگاه",
      papers: [],
    });
    expect(added.ok).toBe(true);
    await user.click(await screen.findByRole("button", { name: notices.undo }));
    await screen.findByText(fa.reasons.changedMeanwhile);
    expect(await hold()).toEqual(mission.keeping?.hold);
  });

  it("W4 notices marked as read by mistake are unread again", async () => {
    const { user, store } = await renderApp({ as: "modir.gardeshgari", path: "/account" });
    const unread = async () => {
      const list = await store.call(windowClient, "notice.list", {});
      return list.ok ? list.value.unread : -1;
    };
    const before = await unread();
    await press(user, notices.title);
    await press(user, notices.markAll);
    await waitFor(async () => expect(await unread()).toBe(0));
    await undo(user);
    expect(await unread()).toBe(before);
  });
});
