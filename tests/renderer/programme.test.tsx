/** The programme of a journey: both clocks, conflicts, adding and removing a segment (J6). */
import { screen, waitFor, within } from "@testing-library/react";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { likelyZone, zonesFor } from "#renderer/features/programme/zones.ts";
import {
  findDossier,
  mainPart,
  mayDo,
  openDossier,
  type Rendered,
  lookEverywhere,
} from "../helpers/dossiers.tsx";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";

lookEverywhere();

// axe and a whole dossier in jsdom: slow on a busy machine.

const { programme: words, reasons, words: trade } = fa;
const officer = "karshenas.beynolmelal";

const meeting = (day: string, from: string, to: string, title: string) => ({
  kind: "meeting" as const,
  title,
  toPlace: "ساختمان شهرداری",
  departAt: `${day}T${from}`,
  departZone: "Europe/Rome",
  arriveAt: `${day}T${to}`,
  arriveZone: "Europe/Rome",
});

/** Saves a segment as another person, so that the window gets the change. */
const put = async (
  { store }: Pick<Rendered, "store">,
  missionId: string,
  segment: object,
  id: string = randomUUID(),
) => {
  const seen = await findDossier({ store }, (one) => one.mission.id === missionId);
  const result = await store.callUnchecked(windowClient, "mission.putSegment", {
    missionId,
    seenVersion: seen.mission.version,
    commandId: randomUUID(),
    id,
    segment,
  });
  expect(result).toMatchObject({ ok: true });
};

describe("J6 programme", () => {
  it("J6 shows each day with local clocks, their zone, and Tehran's beside them", async () => {
    await openDossier({
      as: officer,
      tab: "programme",
      fits: (one) => one.segments.some((segment) => segment.arriveZone === "Europe/Rome"),
    });
    const day = (
      await screen.findAllByText(new RegExp(words.dayOf.replace(/\{\{\w+\}\}/g, "[۰-۹]+")))
    )[0];
    const section = day?.closest("section");
    expect(section?.textContent).toContain("وقت ایتالیا");
    expect(section?.textContent).toMatch(/[۰-۹]{2}:[۰-۹]{2} تهران/);
    expect(section?.textContent).not.toMatch(/[0-9]{2}:[0-9]{2}/);
    await expectAccessible(mainPart());
  });

  it("J6 points out overlaps, gaps, jumps and nights in words, above and at the segment", async () => {
    const opened = await openDossier({
      as: officer,
      tab: "programme",
      fits: (one) => mayDo(one, "putSegment") && one.segments.length > 0,
    });
    const { missionId, dossier, user } = opened;
    await screen.findByText(words.findings.none);
    const start = dossier.mission.request.startDate;
    const outside = addDays(dossier.mission.request.endDate, 2);
    await put(opened, missionId, meeting(addDays(start, 1), "20:00", "22:00", "شام رسمی"));
    await put(opened, missionId, meeting(addDays(start, 1), "21:00", "22:30", "گفت‌وگوی خبری"));
    await put(opened, missionId, meeting(outside, "09:00", "10:00", "خداحافظی"));
    const overlap = await screen.findByText(
      "«شام رسمی» و «گفت‌وگوی خبری» به اندازهٔ یک ساعت هم‌زمان‌اند.",
    );
    await screen.findByText("«خداحافظی» بیرون از روزهای مأموریت است.");
    screen.getByText("هم‌زمان با «شام رسمی» (یک ساعت)");
    screen.getByText(words.findings.atOutside);
    await expectAccessible(mainPart());
    await user.click(overlap);
    expect(document.activeElement?.textContent).toContain("گفت‌وگوی خبری");
  });

  it("J6 adds a segment: mistakes are at their fields, the zone follows the country", async () => {
    const { user, dossier, store, missionId } = await openDossier({
      as: officer,
      tab: "programme",
      fits: (one) => mayDo(one, "putSegment") && one.mission.request.country === "IT",
    });
    await user.click(await screen.findByText(words.add));
    const dialog = await screen.findByRole("dialog");
    const save = () => user.click(within(dialog).getByText(words.save));
    await save();
    await within(dialog).findByText(reasons.choose);
    await user.click(within(dialog).getByLabelText(trade.segmentKind.flight));
    await save();
    expect((await within(dialog).findAllByText(reasons.chooseTime)).length).toBe(2);
    await expectAccessible(dialog);

    const [departTime, arriveTime] = within(dialog).getAllByLabelText(/ساعت · نمونه/);
    await user.clear(within(dialog).getByLabelText(new RegExp(`^${words.field.fromPlace} \\(`)));
    await user.type(
      within(dialog).getByLabelText(new RegExp(`^${words.field.fromPlace} \\(`)),
      "رم",
    );
    await user.type(
      within(dialog).getByLabelText(new RegExp(`^${words.field.toPlace} \\(`)),
      "میلان",
    );
    await user.type(departTime as HTMLElement, "۱۰:۳۰");
    await user.type(arriveTime as HTMLElement, "۶:۳۰");
    await save();
    await within(dialog).findByText(reasons.endBeforeStartTime);
    await user.clear(arriveTime as HTMLElement);
    await user.type(arriveTime as HTMLElement, "1145");
    await save();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const after = await findDossier({ store }, (one) => one.mission.id === missionId);
    expect(after.segments).toHaveLength(dossier.segments.length + 1);
    const added = after.segments.find((one) => one.toPlace === "میلان");
    expect(added).toMatchObject({ kind: "flight", fromPlace: "رم", arriveZone: "Europe/Rome" });
    expect(added?.departAt).toMatch(/T10:30$/);
    expect(added?.arriveAt).toMatch(/T11:45$/);
  });

  it("J6 removes a segment after asking", async () => {
    const { user, dossier, store, missionId } = await openDossier({
      as: officer,
      tab: "programme",
      fits: (one) => mayDo(one, "removeSegment") && one.segments.length > 0,
    });
    await user.click((await screen.findAllByLabelText(/^برداشتن /))[0] as HTMLElement);
    const dialog = await screen.findByRole("dialog", { name: words.removeTitle });
    await user.click(within(dialog).getByText(words.remove));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const after = await findDossier({ store }, (one) => one.mission.id === missionId);
    expect(after.segments).toHaveLength(dossier.segments.length - 1);
  });

  it("J6 knows the zone of a city in Persian, otherwise of its country", () => {
    expect(likelyZone("RU", "آستاراخان")).toBe("Europe/Astrakhan");
    expect(likelyZone("RU", "کازان")).toBe("Europe/Moscow");
    expect(likelyZone("TR", "استانبول")).toBe("Europe/Istanbul");
    expect(likelyZone("", "")).toBe("Asia/Tehran");
    const [first, second] = zonesFor("IT", "fa");
    expect(first?.id).toBe("Europe/Rome");
    expect(first?.label).toContain("وقت ایتالیا");
    expect(second?.id).toBe("Asia/Tehran");
    expect(zonesFor("IT", "fa").some((one) => /[0-9]/.test(one.label))).toBe(false);
  });

  it("I1 a segment is moved and copied without a pointer, and the change is undone", async () => {
    const opened = await openDossier({
      as: officer,
      tab: "programme",
      fits: (one) => mayDo(one, "putSegments") && one.segments.length > 3,
    });
    const { user, dossier, store, missionId } = opened;
    const moved = dossier.segments.find((one) => one.kind === "meeting");
    if (!moved) throw new Error("the sample has a meeting");
    const last = dossier.mission.request.endDate;
    const menuOf = () =>
      screen.findByRole("button", { name: words.more.replace("{{name}}", moved.title) });
    const now = () => findDossier({ store }, (one) => one.mission.id === missionId);
    await user.click(await menuOf());
    await user.click(await screen.findByRole("menuitem", { name: words.moveTo }));
    const dialog = await screen.findByRole("dialog");
    await expectAccessible(dialog);
    await user.click(within(dialog).getByText(words.move));
    await within(dialog).findByText(reasons.choose);
    await user.click(within(dialog).getByRole("combobox"));
    await user.click((await screen.findAllByRole("option")).at(-1) as HTMLElement);
    await user.click(within(dialog).getByText(words.move));
    await screen.findByText(words.moved.replace("{{name}}", moved.title));
    expect((await now()).segments.find((one) => one.id === moved.id)?.departAt.slice(0, 10)).toBe(
      last,
    );
    await user.click(screen.getByRole("button", { name: fa.notices.undo }));
    await waitFor(async () =>
      expect((await now()).segments.find((one) => one.id === moved.id)).toEqual(moved),
    );
    await user.click(await menuOf());
    await user.click(await screen.findByRole("menuitem", { name: words.copyTo }));
    const copying = await screen.findByRole("dialog");
    await user.click(within(copying).getByRole("combobox"));
    await user.click((await screen.findAllByRole("option"))[0] as HTMLElement);
    await user.click(within(copying).getByText(words.copy));
    await waitFor(async () =>
      expect((await now()).segments).toHaveLength(dossier.segments.length + 1),
    );
    await expectAccessible(mainPart());
    // Another person changes it before the undo: their change is not overwritten.
    const undo = await screen.findByRole("button", { name: fa.notices.undo });
    await put(opened, missionId, meeting(last, "20:00", "21:00", "شام رسمی"));
    await user.click(undo);
    await screen.findByText(reasons.changedMeanwhile);
    expect((await now()).segments).toHaveLength(dossier.segments.length + 2);
  });

  it("I1 the programme is marked final when all segments are, and a change makes it a plan again", async () => {
    const opened = await openDossier({
      as: officer,
      tab: "programme",
      fits: (one) => mayDo(one, "finalizeProgramme"),
    });
    const { user, missionId, dossier } = opened;
    await screen.findByText(new RegExp(words.provisional));
    await user.click(screen.getByRole("button", { name: words.finalize }));
    await screen.findByText(new RegExp(words.final.split("{{")[0] ?? "?"));
    const day = dossier.mission.request.startDate;
    await put(opened, missionId, meeting(addDays(day, 1), "20:00", "21:00", "شام"));
    await screen.findByText(new RegExp(words.reopened));
    const refused = screen.getByRole("button", { name: words.finalize });
    expect(refused.getAttribute("aria-disabled")).toBe("true");
    screen.getByText(reasons.stillPlanned.replace("{{count}}", "۱"));
    await expectAccessible(mainPart());
  });

  it("I1 a private day is marked, and not in the host's calendar (English)", async () => {
    const opened = await openDossier({
      as: officer,
      tab: "programme",
      lang: "en",
      fits: (one) => mayDo(one, "putSegment") && one.segments.length > 1,
    });
    const { user, host, dossier, missionId } = opened;
    const day = addDays(dossier.mission.request.startDate, 1);
    for (const one of dossier.segments.filter(
      (each) => each.departAt.startsWith(day) && each.kind !== "lodging",
    ))
      await put(opened, missionId, { ...one, isPrivate: true }, one.id);
    await put(opened, missionId, {
      ...meeting(day, "10:00", "11:00", "Family"),
      isPrivate: true,
    });
    await screen.findByText(en.programme.privateDay);
    await user.click(screen.getByRole("button", { name: en.programme.hostIcs }));
    await waitFor(() => expect(host.calls.some((one) => one.name === "file.saveText")).toBe(true));
    const sent = host.calls.find((one) => one.name === "file.saveText")?.input as { text: string };
    expect(sent.text).not.toContain("Family");
    await expectAccessible(mainPart());
  });

  it("I2 a city is suggested in either language, sets the clock, and free entry stays", async () => {
    const { user, store, missionId } = await openDossier({
      as: officer,
      tab: "programme",
      fits: (one) => mayDo(one, "putSegment") && one.segments.length > 0,
    });
    await user.click(await screen.findByText(words.add));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByLabelText(trade.segmentKind.train));
    const to = within(dialog).getByLabelText(new RegExp(`^${words.field.toPlace} \\(`));
    await user.type(to, "Kazan");
    await user.click(await screen.findByRole("option", { name: /کازان/ }));
    expect(to).toHaveProperty("value", "کازان");
    expect(within(dialog).getByLabelText(new RegExp(`^${words.field.arriveZone}`))).toHaveProperty(
      "value",
      expect.stringContaining("مسکو"),
    );
    const from = within(dialog).getByLabelText(new RegExp(`^${words.field.fromPlace} \\(`));
    await user.clear(from);
    await user.type(from, "ایستگاه بی‌نام");
    const [departTime, arriveTime] = within(dialog).getAllByLabelText(/ساعت · نمونه/);
    await user.type(departTime as HTMLElement, "0600");
    await user.type(arriveTime as HTMLElement, "2300");
    await user.click(within(dialog).getByText(words.save));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const after = await findDossier({ store }, (one) => one.mission.id === missionId);
    expect(after.segments.find((one) => one.toPlace === "کازان")).toMatchObject({
      fromPlace: "ایستگاه بی‌نام",
      arriveZone: "Europe/Moscow",
    });
  });

  it("I3 saves the programme as a calendar file in the language on screen", async () => {
    const { user, host, dossier } = await openDossier({
      as: officer,
      tab: "programme",
      fits: (one) => one.segments.length > 1,
    });
    await user.click(await screen.findByText(words.saveIcs));
    await waitFor(() => expect(host.calls.some((one) => one.name === "file.saveText")).toBe(true));
    const sent = host.calls.find((one) => one.name === "file.saveText")?.input;
    const { name, text } = sent as { name: string; text: string };
    expect(name).toMatch(/^برنامهٔ سفر .+\.ics$/);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(dossier.segments.length);
    expect(text.replaceAll("\r\n ", "")).toContain("به وقت محلی");
  });
});
