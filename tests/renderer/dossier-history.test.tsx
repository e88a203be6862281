/** The timeline and the proof that it is unbroken (J9). */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { formatInstant } from "#shared/persian/jalali.ts";
import { mainPart, openDossier, lookEverywhere } from "../helpers/dossiers.tsx";
import { expectAccessible } from "../helpers/jsdom.ts";

lookEverywhere();

// axe and a whole dossier in jsdom: slow on a busy machine.

const { dossier: words, words: trade } = fa;

describe("J9 history", () => {
  it("J9 says who, when in Jalali, from which state to which, and why; newest first", async () => {
    const { dossier } = await openDossier({
      as: "nazer",
      tab: "history",
      fits: (one) => one.timeline.some((entry) => entry.type === "mission.returned.v1"),
    });
    const panel = await screen.findByRole("region", { name: words.history.title });
    const items = await within(panel).findAllByRole("listitem");
    expect(items).toHaveLength(dossier.timeline.length);
    const newest = dossier.timeline.at(-1);
    expect(items[0]?.textContent).toContain(formatInstant(newest?.at ?? "", undefined, "fa"));
    const returned = dossier.timeline.find((entry) => entry.type === "mission.returned.v1");
    const item = within(panel)
      .getByText(returned?.reason ?? "")
      .closest("li");
    expect(item?.textContent).toContain(returned?.actor?.nameFa);
    expect(item?.textContent).toContain(trade.status.returned);
    expect(item?.textContent).toContain(trade.status.inReview);
    await expectAccessible(mainPart());
  });

  it("J9 verify proves the chain: events, papers, head", async () => {
    const { user, dossier } = await openDossier({
      as: "nazer",
      tab: "history",
      fits: (one) => one.mission.status === "archived",
    });
    await user.click(await screen.findByRole("button", { name: words.verify.run }));
    await screen.findByText(words.verify.sound);
    const panel = screen.getByRole("region", { name: words.verify.title });
    expect(panel.textContent).toContain(localizeDigits(String(dossier.timeline.length), "fa"));
    expect(panel.textContent).toContain(dossier.timeline.at(-1)?.hash.slice(0, 8));
    await expectAccessible(mainPart());
  });

  it("J9 verify names the event from which the chain is broken", async () => {
    const { user, store, missionId } = await openDossier({
      as: "nazer",
      tab: "history",
      fits: (one) => one.timeline.length > 4,
    });
    await screen.findByRole("button", { name: words.verify.run });
    // As a tool that writes to the file directly.
    store.parts.db.exec("drop trigger event_is_never_changed");
    store.parts.db
      .prepare("update event set at = '2020-01-01T00:00:00.000Z' where stream = ? and version = 3")
      .run(`mission:${missionId}`);
    await user.click(screen.getByRole("button", { name: words.verify.run }));
    await screen.findByText(words.verify.broken.replace("{{n}}", "۳"));
    await waitFor(() => expect(screen.queryByText(words.verify.sound)).toBeNull());
    await expectAccessible(mainPart());
  });
});
