/** Two windows on one store change the same thing of a dossier: both texts are shown, nothing is overwritten unseen (V3). */
import { screen, waitFor, within } from "@testing-library/react";
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import type { Segment } from "#shared/mission/programme/itinerary.ts";
import {
  findDossier,
  lookEverywhere,
  mayDo,
  openDossier,
  type Rendered,
} from "../helpers/dossiers.tsx";
import { expectAccessible } from "../helpers/jsdom.ts";
import { must } from "../helpers/store.ts";

lookEverywhere();
const officer = "karshenas.beynolmelal";

/** Another window of the same person, on the same store. */
const otherWindow = async (store: Rendered["store"], missionId: string) => {
  const client = "another window";
  const { samplePassword } = await must(store, client, "setup.status", {});
  await must(store, client, "session.signIn", {
    username: officer,
    password: samplePassword ?? "",
  });
  return async (name: "mission.putSegment", own: object) => {
    const { mission } = await must(store, client, "mission.dossier", { missionId });
    const input = { missionId, seenVersion: mission.version, commandId: randomUUID(), ...own };
    expect(await store.callUnchecked(client, name, input)).toMatchObject({ ok: true });
  };
};

/** A segment of an ordinary dossier in its dialog, in the first window. */
const openSegment = async (lang: "fa" | "en") => {
  const words = lang === "fa" ? fa : en;
  const opened = await openDossier({
    as: officer,
    tab: "programme",
    lang,
    fits: (one) => mayDo(one, "putSegment") && one.segments.some(({ kind }) => kind === "meeting"),
  });
  const { user, store, missionId, dossier } = opened;
  const segment = dossier.segments.find(({ kind }) => kind === "meeting");
  if (!segment) throw new Error("no meeting");
  const { id, ...fields } = segment;
  await user.click(
    await screen.findByRole("button", {
      // An English sentence keeps a Persian name apart by invisible marks.
      name: new RegExp(`^${words.programme.editNamed.replace("{{name}}", `.?${segment.title}`)}`),
    }),
  );
  const dialog = await screen.findByRole("dialog", { name: words.programme.editTitle });
  const title = within(dialog).getByLabelText(words.programme.field.title);
  await user.clear(title);
  await user.type(title, "mine");
  const other = await otherWindow(store, missionId);
  const press = async (name: string) =>
    user.click(await within(dialog).findByRole("button", { name }));
  const stands = async (): Promise<Segment | undefined> =>
    (await findDossier({ store }, (one) => one.mission.id === missionId)).segments.find(
      (one) => one.id === id,
    );
  return { ...opened, words, dialog, title, id, fields, other, press, stands };
};

it("V3 the text of another window is shown beside the typed one, and either can be kept", async () => {
  const { words, dialog, title, id, fields, other, press, stands, host } = await openSegment("fa");
  const { meanwhile } = words.common;
  await other("mission.putSegment", { id, segment: { ...fields, title: "theirs" } });
  const compared = await within(dialog).findByRole("table", { name: meanwhile.text });
  const [, row] = within(compared).getAllByRole("row");
  expect(row?.textContent).toContain("theirs");
  expect(row?.textContent).toContain("mine");
  await expectAccessible(dialog);
  // Sent anyway, it carries its version and is refused: the other change is kept.
  await press(words.programme.save);
  await within(dialog).findByText(words.reasons.changedMeanwhile);
  expect((await stands())?.title).toBe("theirs");
  expect(title).toHaveProperty("value", "mine");
  await press(meanwhile.keepMine);
  await press(words.programme.save);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect((await stands())?.title).toBe("mine");
  expect(host.calls.filter(({ name }) => name === "mission.putSegment")).toHaveLength(2);
});

it("V3 in English the text of another window can be kept", async () => {
  const { words, dialog, title, id, fields, other, press } = await openSegment("en");
  await other("mission.putSegment", { id, segment: { ...fields, title: "theirs" } });
  await within(dialog).findByText(words.common.meanwhile.text);
  await press(words.common.meanwhile.takeTheirs);
  expect(title).toHaveProperty("value", "theirs");
  expect(within(dialog).queryByText(words.common.meanwhile.text)).toBeNull();
});

it("V3 a change of another part of the dossier makes no conflict", async () => {
  const { words, dialog, id, other, press, stands, dossier } = await openSegment("fa");
  const another = dossier.segments.find((one) => one.id !== id);
  if (!another) throw new Error("one segment only");
  const { id: anotherId, ...segment } = another;
  await other("mission.putSegment", { id: anotherId, segment: { ...segment, note: "elsewhere" } });
  await press(words.programme.save);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(within(dialog).queryByText(words.common.meanwhile.text)).toBeNull();
  expect((await stands())?.title).toBe("mine");
});
