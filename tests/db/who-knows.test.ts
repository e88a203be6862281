/**
 * B12: two municipalities that differ only in journeys that the caller may not know of. Where one has a
 * hidden approved journey, the other has a plain absence on the same days: everyone may
 * know the same of both, so every answer and every refusal must be equal.
 */
import { randomUUID } from "node:crypto";
import { cpSync } from "node:fs";
import { expect, it } from "vitest";
import { names, rowOf, type Name } from "#shared/contract/table.ts";
import type { RunningStore } from "#db/store.ts";
import { asSeen } from "../helpers/on-screen.ts";
import { createClock, openTestStore, requestDraft, tempDir, withId } from "../helpers/store.ts";
import { days } from "../helpers/mission-inputs.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

/** Employees, a person with the lowest clearance, a councillor, and the administrator. */
const askers = ["colleague", "observer", "councillor", "administrator"] as const;
/** Names numbers to the administrator, on purpose (see confidentiality.test.ts). */
const byNumberOnly = ["route.waiting"];
/** Events of the file itself, which is another one. */
const ofTheFile = ["backup.state", "backup.settings", "ledger.position", "anchor.mark"];

const asks =
  (one: RunningStore, cast: Walk["cast"]) => (who: StaffKey, name: Name, input: object) => {
    one.parts.sessions.start(cast[who].client, cast[who].id);
    return one.callUnchecked(cast[who].client, name, asSeen(one, name, input));
  };

/** Ids that both made for themselves. */
const alike = (answer: unknown): string =>
  JSON.stringify(answer).replaceAll(
    /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g,
    "id",
  );

const member = (walk: Walk, who: StaffKey, role: "head" | "member") => ({
  personId: walk.cast[who].id,
  nameFa: who,
  post: "سمت",
  role,
  passportType: "service",
});

it("B12 nobody can distinguish a hidden journey from an absence, or one without approval from none", async () => {
  const clock = createClock();
  const { store, dir } = openTestStore(tempDir(), clock);
  const walk = await createWalk(store, clock);
  const open = { startDate: "2027-01-10", endDate: "2027-01-12" };
  await walk.missionIn("approved", open);
  store.parts.db.pragma("wal_checkpoint(TRUNCATE)");
  const copied = tempDir();
  cpSync(dir, copied, { recursive: true });
  const plain = openTestStore(copied, clock).store;
  const ask = { hidden: asks(store, walk.cast), plain: asks(plain, walk.cast) };

  const hidden: { days: { startDate: string; endDate: string }; agreed: boolean; id: string }[] =
    [];
  const secret = { confidentiality: "veryConfidential", payer: "own", fundingSource: "اعتبار" };
  const travel = async (
    status: "inReview" | "approved" | "ordered",
    who: readonly StaffKey[],
    between: { startDate: string; endDate: string },
  ) => {
    const members = who.map((one, index) => member(walk, one, index === 0 ? "head" : "member"));
    const id = await walk.missionIn(status, { ...between, ...secret, members });
    hidden.push({ days: between, agreed: status !== "inReview", id });
    if (status === "inReview") return;
    for (const one of who)
      await ask.plain(
        one,
        "absence.record",
        withId({
          id: randomUUID(),
          fields: {
            personId: walk.cast[one].id,
            kind: "leave",
            from: between.startDate,
            to: between.endDate,
            note: "",
          },
        }),
      );
  };
  await travel("ordered", ["employee", "deputyMayor"], {
    startDate: "2027-02-01",
    endDate: "2027-02-05",
  });
  await travel("approved", ["employee"], { startDate: "2027-03-01", endDate: "2027-03-02" });
  await travel("inReview", ["employee", "officer"], {
    startDate: "2027-04-01",
    endDate: "2027-04-03",
  });

  const draftsOf = (between: { startDate: string; endDate: string }) =>
    (["employee", "mayor", "officer", "deputyMayor"] as const).map((one) => ({
      draft: { ...between, country: "OM", members: [member(walk, one, "head")] },
      missionId: null,
    }));
  const inputs = (): object[] => [
    {},
    { text: "سفر" },
    { country: "RU", city: "آستاراخان" },
    { year: 0 },
    { year: 1405 },
    { filter: { from: 1403, to: 1408, scope: "requested" } },
    ...hidden.flatMap(({ days: between }) =>
      [null, "mission", "leave"].map((kind) => ({
        from: between.startDate,
        to: between.endDate,
        unit: "",
        personId: null,
        page: 0,
        kind,
      })),
    ),
    ...hidden.flatMap(({ days: between }) => draftsOf(between)),
    ...(["employee", "mayor", "deputyMayor"] as const).flatMap((one) =>
      hidden.map(({ days: between }) => ({
        fields: { personId: walk.cast[one].id, from: between.startDate, to: between.endDate },
      })),
    ),
    { personIds: [walk.cast.employee.id, walk.cast.deputyMayor.id] },
    ...hidden.map(({ id }) => ({ missionId: id })),
    ...(["employee", "mayor"] as const).map((one) => ({ id: walk.cast[one].id })),
    ...(["employee", "mayor"] as const).map((one) => ({ personId: walk.cast[one].id })),
  ];
  const queries = names.filter((name) => {
    const { kind, host } = rowOf(name);
    return kind === "query" && host === "store" && ![...byNumberOnly, ...ofTheFile].includes(name);
  });
  let compared = 0;
  const told = new Set<string>();
  // Before the journeys, and long after their reports were due.
  for (const today of [days.asked, "2027-06-20"]) {
    clock.set(today);
    for (const who of askers)
      for (const input of inputs())
        for (const name of queries) {
          const [one, other] = [
            await ask.hidden(who, name, input),
            await ask.plain(who, name, input),
          ];
          expect(alike(one), `${today} ${who} ${name} ${JSON.stringify(input)}`).toBe(alike(other));
          compared += 1;
          if (one.ok) told.add(name);
        }
  }
  for (const name of ["presence.check", "absence.check", "presence.away", "report.locks"] as const)
    expect(told, name).toContain(name);
  expect(compared).toBeGreaterThan(5000);

  // A missing and a hidden record are refused with the same words.
  const acts = names.filter(
    (name) => name.startsWith("mission.") && rowOf(name).kind === "command",
  );
  for (const who of ["colleague", "observer"] as const)
    for (const name of acts)
      for (const { id } of hidden)
        expect(alike(await ask.hidden(who, name, withId({ missionId: id, seenVersion: 1 })))).toBe(
          alike(await ask.plain(who, name, withId({ missionId: id, seenVersion: 1 }))),
        );
  // A report that is owed for a hidden journey blocks only people who may know of it.
  const send = async (one: RunningStore, answer: (typeof ask)["hidden"], who: StaffKey) => {
    const { client, id } = walk.cast[who];
    one.parts.sessions.start(client, id);
    const draft = {
      ...(await requestDraft(one, client, id)),
      startDate: "2027-09-01",
      endDate: "2027-09-03",
      members: [member(walk, "employee", "head")],
    };
    return answer(
      who,
      "mission.submit",
      withId({ missionId: randomUUID(), draft, seenVersion: 0 }),
    );
  };
  const [barred, free] = [
    await send(store, ask.hidden, "colleague"),
    await send(plain, ask.plain, "colleague"),
  ];
  expect([barred.ok, free.ok]).toEqual([true, true]);
  expect(await send(store, ask.hidden, "employee")).toMatchObject({
    error: { reason: "owesReportOverdue" },
  });
  expect(await send(store, ask.hidden, "head")).toMatchObject({
    error: { fields: [{ reason: "memberOwesReport" }] },
  });
});
