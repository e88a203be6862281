/** I4 on the real store: absences, who is away on which days, and what each person may know about it. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { AwayPerson, AwayRow, AwaySpan } from "#shared/contract/absences.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";
import type { StaffKey } from "../helpers/staff.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};

const record = async (walk: Walk, by: StaffKey, of: StaffKey, fields: object = {}) => {
  const id = randomUUID();
  const answer = await walk.ask(by, "absence.record", {
    id,
    commandId: randomUUID(),
    fields: {
      personId: walk.cast[of].id,
      kind: "illness",
      from: "2027-02-02",
      to: "2027-02-03",
      note: "جراحی",
      ...fields,
    },
  });
  return { id, answer };
};
const cancel = (walk: Walk, by: StaffKey, id: string) =>
  walk.ask(by, "absence.cancel", { id, commandId: randomUUID(), reason: "زودتر برگشت" });

const away = async (walk: Walk, by: StaffKey, input: object = {}) => {
  const answer = await walk.ask(by, "presence.away", {
    from: "2027-02-01",
    to: "2027-02-28",
    ...input,
  });
  if (!answer.ok) throw new Error(answer.error.reason);
  const found = answer.value as { people: AwayPerson[]; total: number };
  await expectSameList(walk, by, input, found.people);
  return found;
};
/** G3: the list shows exactly what the calendar shows. */
const expectSameList = async (
  walk: Walk,
  by: StaffKey,
  input: object,
  people: readonly AwayPerson[],
) => {
  const answer = await walk.ask(by, "presence.list", {
    from: "2027-02-01",
    to: "2027-02-28",
    ...input,
  });
  const { entries } = answer.ok ? (answer.value as { entries: AwayRow[] }) : { entries: [] };
  const told = entries.map(({ person, deputies, span }) => ({ person, deputies, span }));
  const drawn = people.flatMap(({ person, deputies, spans }) =>
    spans.map((span) => ({ person, deputies, span })),
  );
  expect(told).toHaveLength(drawn.length);
  expect(told).toEqual(expect.arrayContaining(drawn));
};
const spansOf = async (walk: Walk, by: StaffKey, of: StaffKey, input: object = {}) => {
  const { people } = await away(walk, by, input);
  return people.find((one) => one.person.id === walk.cast[of].id)?.spans ?? [];
};
const journey = { startDate: "2027-02-01", endDate: "2027-02-05" };

describe("absences", () => {
  it("I4 are recorded only by the person, their manager and human resources", async () => {
    const { walk } = await open();
    for (const by of ["employee", "manager", "humanResources"] as const) {
      const { id, answer } = await record(walk, by, "employee");
      expect(answer).toMatchObject({ ok: true });
      expect(await cancel(walk, by, id)).toMatchObject({ ok: true });
    }
    for (const by of ["colleague", "administrator", "mayor", "officer"] as const) {
      const { answer } = await record(walk, by, "employee");
      expect(answer).toMatchObject({ ok: false, error: { reason: "onlyOwnAbsence" } });
    }
  });

  it("I4 are days in order, at most a year, and once for each day", async () => {
    const { walk } = await open();
    const faultOf = async (fields: object) => {
      const { answer } = await record(walk, "employee", "employee", fields);
      return answer.ok ? null : answer.error.fields?.[0];
    };
    expect(await faultOf({ to: "2027-02-01" })).toEqual({
      path: "fields.to",
      reason: "absenceEndBeforeStart",
    });
    expect(await faultOf({ to: "2028-06-01" })).toMatchObject({ reason: "absenceTooLong" });
    expect(await faultOf({})).toBeNull();
    expect(await faultOf({ from: "2027-02-03", to: "2027-02-09" })).toEqual({
      path: "fields.from",
      reason: "absenceTwice",
    });
    expect(await faultOf({ from: "2027-02-04", to: "2027-02-09" })).toBeNull();
  });

  it("I4 are cancelled once, with a reason, and stay in the ledger", async () => {
    const { walk, store } = await open();
    const { id } = await record(walk, "manager", "employee");
    expect(await cancel(walk, "colleague", id)).toMatchObject({ error: { code: "notFound" } });
    expect(await cancel(walk, "employee", id)).toMatchObject({ ok: true });
    expect(await cancel(walk, "employee", id)).toMatchObject({
      error: { reason: "absenceCancelled" },
    });
    expect(await spansOf(walk, "employee", "employee")).toEqual([]);
    expect(store.parts.ledger.stream(`absence:${id}`).map((one) => one.type)).toEqual([
      "absence.recorded.v1",
      "absence.cancelled.v1",
    ]);
  });
});

describe("who is away", () => {
  it("A12 tells the seats that only they fill, and none of what may not be known", async () => {
    const { walk } = await open();
    for (const of of ["employee", "manager", "finance"] as const) await record(walk, of, of);
    const { people } = await away(walk, "colleague");
    const seats = new Map(people.map(({ person }) => [person.id, person.seats]));
    expect(seats.get(walk.cast.employee.id)).toEqual([]);
    expect(seats.get(walk.cast.manager.id)).toEqual(["manager"]);
    expect(seats.get(walk.cast.finance.id)).toEqual(["finance"]);
    for (const { spans } of people) expect(spans).toMatchObject([{ kind: "absent", id: "" }]);
  });

  it("I4 everyone sees that a person is absent; only those who may know it see the reason", async () => {
    const { walk } = await open();
    await record(walk, "employee", "employee");
    for (const by of ["employee", "manager", "humanResources"] as const)
      expect(await spansOf(walk, by, "employee")).toMatchObject([
        { kind: "illness", note: "جراحی", mayCancel: true, from: "2027-02-02", to: "2027-02-03" },
      ]);
    for (const by of ["colleague", "observer", "administrator", "officer"] as const)
      expect(await spansOf(walk, by, "employee")).toEqual([
        {
          id: "",
          kind: "absent",
          from: "2027-02-02",
          to: "2027-02-03",
          state: null,
          mission: null,
          note: "",
          mayCancel: false,
        },
      ]);
  });

  it("I4 a filter by kind finds only what the person may know", async () => {
    const { walk } = await open();
    await record(walk, "employee", "employee");
    expect((await away(walk, "manager", { kind: "illness" })).total).toBe(1);
    expect((await away(walk, "humanResources", { kind: "leave" })).total).toBe(0);
    expect(await away(walk, "colleague", { kind: "illness" })).toMatchObject({
      people: [],
      total: 0,
    });
  });

  it("I4 a mission under review is known to people who may see its dossier, an approved one to everyone", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview", journey);
    expect(await spansOf(walk, "officer", "employee")).toMatchObject([
      { kind: "mission", state: "provisional", mission: { id: missionId } },
    ]);
    expect(await spansOf(walk, "colleague", "employee")).toEqual([]);
    await walk.missionIn("approved", journey);
    const told: AwaySpan[] = await spansOf(walk, "colleague", "employee");
    expect(told).toMatchObject([{ kind: "mission", state: "approved", mission: null, id: "" }]);
  });

  it("I4 a confidential mission looks like any other absence to people who may not see it", async () => {
    const { walk } = await open();
    await walk.missionIn("approved", { ...journey, confidentiality: "confidential" });
    await record(walk, "colleague", "colleague", { from: journey.startDate, to: journey.endDate });
    const hidden = await spansOf(walk, "finance", "colleague");
    expect(await spansOf(walk, "protection", "employee")).toEqual(hidden);
    expect((await away(walk, "protection", { kind: "mission" })).total).toBe(0);
    expect(await spansOf(walk, "officer", "employee")).toMatchObject([{ kind: "mission" }]);
  });

  it("I4 a requester who does not travel is not away", async () => {
    const { walk } = await open();
    await walk.missionIn("approved", {
      ...journey,
      members: [
        {
          personId: walk.cast.councillor.id,
          nameFa: "عضو شورا",
          post: "عضو شورا",
          role: "head",
          passportType: "service",
        },
      ],
    });
    const { people } = await away(walk, "officer");
    expect(people.map((one) => one.person.id)).toEqual([walk.cast.councillor.id]);
  });

  it("I4 by unit and person, on the requested days, with the deputy of these days", async () => {
    const { walk } = await open();
    await record(walk, "employee", "employee");
    await record(walk, "manager", "manager", { from: "2027-01-20", to: "2027-02-01" });
    await record(walk, "mayor", "mayor", { from: "2027-03-01", to: "2027-03-02" });
    const id = randomUUID();
    await walk.ask("manager", "deputies.propose", {
      id,
      commandId: randomUUID(),
      fields: {
        principalId: walk.cast.manager.id,
        deputyId: walk.cast.colleague.id,
        from: "2027-01-20",
        to: "2027-02-01",
      },
    });
    await walk.ask("colleague", "deputies.accept", { id, commandId: randomUUID() });
    const all = await away(walk, "officer");
    expect(all.total).toBe(2);
    expect(all.people.flatMap((one) => one.deputies)).toEqual([
      {
        deputy: expect.objectContaining({ id: walk.cast.colleague.id }),
        from: "2027-01-20",
        to: "2027-02-01",
      },
    ]);
    const one = { personId: walk.cast.employee.id };
    expect((await away(walk, "officer", one)).total).toBe(1);
    expect((await away(walk, "officer", { unit: "واحد آزمون" })).total).toBe(2);
    expect((await away(walk, "officer", { unit: "واحد دیگر" })).total).toBe(0);
  });

  it("A12 an absence counts for the presence guard, both ways", async () => {
    const { walk } = await open();
    const days = { from: "2027-02-02", to: "2027-02-03" };
    await record(walk, "deputyMayor", "deputyMayor", { ...days, kind: "leave" });
    const checked = await walk.ask("officer", "presence.check", {
      draft: {
        ...journey,
        country: "OM",
        members: [
          { personId: walk.cast.mayor.id, nameFa: "شهردار" },
          { personId: walk.cast.deputyMayor.id, nameFa: "معاون" },
        ],
      },
      missionId: null,
    });
    const found = checked.ok ? (checked.value as { warnings: { kind: string }[] }).warnings : [];
    expect(found.map((one) => one.kind)).toEqual(["mayorAndDeputy", "samePersonAbsent"]);

    const own = await walk.ask("mayor", "absence.check", {
      fields: { personId: walk.cast.mayor.id, ...days },
    });
    expect(own).toMatchObject({
      ok: true,
      value: { warnings: [{ kind: "mayorAndDeputy", missions: [] }] },
    });
    const half = await walk.ask("mayor", "absence.check", { fields: { from: "2027-02-02" } });
    expect(half).toMatchObject({ ok: true, value: { warnings: [] } });
  });
});
