/** The staff list's records in the real store: who reads, who sees, and which looks are recorded. */
import { describe, expect, it } from "vitest";
import { names, rowOf } from "#shared/contract/table.ts";
import type { RunningStore } from "#db/store.ts";
import {
  createClock,
  must,
  openTestStore,
  populate,
  requestDraft,
  withId,
} from "../helpers/store.ts";
import { onScreen } from "../helpers/on-screen.ts";
import { otherPassword } from "../helpers/test-password.ts";

const secrets = {
  nationalId: "0013542419",
  idBookNo: "77881234",
  birthDate: "1986-06-22",
  birthPlace: "روستای نشان‌شده",
  passportNo: "K40126001",
  iban: "IR062960000000100324200001",
};

const office = async () => {
  const clock = createClock();
  const opened = openTestStore(undefined, clock);
  const cast = await populate(opened.store);
  await must(
    opened.store,
    cast.humanResources.client,
    "people.putProfile",
    withId(
      onScreen(opened.store, "people.putProfile", {
        id: cast.employee.id,
        changes: { ...secrets, fatherFa: "حسین" },
      }),
    ),
  );
  return { ...opened, clock, cast };
};

const reads = async (store: RunningStore, client: string, id: string) =>
  store.call(client, "people.profile", { id });

describe("D1 records of the staff list", () => {
  it("D1 a birth in the future and a passport that ends before it begins are refused at their fields", async () => {
    const { store, cast } = await office();
    const put = async (changes: object) => {
      const answer = await store.call(
        cast.humanResources.client,
        "people.putProfile",
        withId(onScreen(store, "people.putProfile", { id: cast.employee.id, changes })),
      );
      return answer.ok ? [] : (answer.error.fields ?? []).map((one) => `${one.path} ${one.reason}`);
    };
    expect(await put({ birthDate: "2030-01-01" })).toEqual(["changes.birthDate futureDate"]);
    expect(await put({ passportIssuedOn: "2024-01-01" })).toEqual([]);
    expect(await put({ passportExpiresOn: "2023-01-01" })).toEqual([
      "changes.passportExpiresOn expiresBeforeIssue",
    ]);
    expect(await put({ passportExpiresOn: "2029-01-01" })).toEqual([]);
  });

  it("D1 Human Resources edits a record; only changed fields are recorded", async () => {
    const { store, cast } = await office();
    const put = (changes: object) =>
      store.call(
        cast.humanResources.client,
        "people.putProfile",
        withId(onScreen(store, "people.putProfile", { id: cast.employee.id, changes })),
      );
    const events = () => store.parts.ledger.stream(`profile:${cast.employee.id}`);
    const before = events().length;
    expect((await put({ fatherFa: "حسین" })).ok).toBe(true);
    expect(events()).toHaveLength(before);
    expect((await put({ fatherFa: "علی", mobile: "۰۹۱۱۲۳۴۵۶۷۸" })).ok).toBe(true);
    expect(events().at(-1)?.payload).toEqual({
      changes: { fatherFa: "علی", mobile: "09112345678" },
    });
    const taken = await store.call(
      cast.humanResources.client,
      "people.putProfile",
      withId(
        onScreen(store, "people.putProfile", {
          id: cast.colleague.id,
          changes: { nationalId: secrets.nationalId },
        }),
      ),
    );
    expect(!taken.ok && taken.error.fields?.[0]).toMatchObject({
      path: "changes.nationalId",
      reason: "somebodyElse",
    });
    const refused = await store.call(
      cast.officer.client,
      "people.putProfile",
      withId(onScreen(store, "people.putProfile", { id: cast.employee.id, changes: {} })),
    );
    expect(!refused.ok && refused.error.code).toBe("forbidden");
  });

  it("D1 similar entries are found while typing, and pairs are listed with their reasons", async () => {
    const { store, cast } = await office();
    const admin = cast.administrator.client;
    const likely = await must(store, admin, "people.likely", {
      id: null,
      nameFa: "کس دیگر",
      changes: { nationalId: "۰۰۱۳۵۴۲۴۱۹" },
    });
    expect(likely.people.map((one) => [one.person.id, one.reasons])).toEqual([
      [cast.employee.id, ["nationalId"]],
    ]);
    expect((await must(store, admin, "people.duplicates", {})).total).toBe(0);
    await must(
      store,
      admin,
      "people.register",
      withId({
        id: "0199c0de-0000-7000-8000-000000000001",
        username: "",
        password: "never used, long enough",
        fields: {
          nameFa: "آزمون  employee",
          nameEn: "",
          postFa: "کارشناس",
          postEn: "",
          unitFa: "واحد",
          unitEn: "",
          managerId: null,
          roles: ["employee" as const],
        },
      }),
    );
    await must(
      store,
      admin,
      "people.putProfile",
      withId(
        onScreen(store, "people.putProfile", {
          id: "0199c0de-0000-7000-8000-000000000001",
          changes: { fatherFa: "حسين" },
        }),
      ),
    );
    const { items } = await must(store, admin, "people.duplicates", {});
    expect(items.map((one) => one.reasons)).toEqual([["nameAndFather"]]);
  });

  it("D1 the chart: the top, and who reports to each", async () => {
    const { store, cast } = await office();
    const top = await must(store, cast.employee.client, "people.reports", { managerId: null });
    expect(top.items.map((one) => one.person.id).toSorted()).toEqual(
      [cast.mayor.id, cast.administrator.id].toSorted(),
    );
    const under = await must(store, cast.employee.client, "people.reports", {
      managerId: cast.manager.id,
    });
    expect(under.items.map((one) => one.person.id).toSorted()).toEqual(
      [cast.employee.id, cast.colleague.id].toSorted(),
    );
    expect(top.items.find((one) => one.person.id === cast.mayor.id)?.reports).toBeGreaterThan(3);
    const { units } = await must(store, cast.employee.client, "people.units", {});
    expect(units.map((one) => one.unitFa)).toContain("واحد آزمون");
  });

  it("D1 a person without a user name cannot sign in until access is given", async () => {
    const { store, cast } = await office();
    const id = "0199c0de-0000-7000-8000-000000000002";
    const fields = {
      nameFa: "بی‌نام کاربری",
      nameEn: "",
      postFa: "راننده",
      postEn: "",
      unitFa: "نقلیه",
      unitEn: "",
      managerId: cast.manager.id,
      roles: ["employee" as const],
    };
    const password = otherPassword;
    const admin = cast.administrator.client;
    await must(store, admin, "people.register", withId({ id, username: "", password, fields }));
    const reset = await store.call(admin, "people.resetPassword", withId({ id, password }));
    expect(!reset.ok && reset.error.reason).toBe("noAccessYet");
    const access = onScreen(store, "people.giveAccess", { id, username: "ranandeh", password });
    await must(store, admin, "people.giveAccess", withId(access));
    const signedIn = await store.call("new", "session.signIn", { username: "ranandeh", password });
    expect(signedIn.ok && signedIn.value.mustChangePassword).toBe(true);
  });
});

describe("D4 sensitive fields", () => {
  it("D4 masked for everyone; shown for ten minutes to people who need them and have asked", async () => {
    const { store, cast, clock } = await office();
    const { id } = cast.employee;
    for (const who of ["humanResources", "officer", "head", "protection", "employee"] as const) {
      const { client } = cast[who];
      const masked = await must(store, client, "people.profile", { id });
      expect(JSON.stringify(masked), who).not.toMatch(new RegExp(Object.values(secrets).join("|")));
      const early = await store.call(client, "people.sensitive", { id });
      expect(!early.ok && early.error.reason, who).toBe("askToSeeFirst");
      await must(store, client, "people.reveal", withId({ id }));
      expect((await must(store, client, "people.sensitive", { id })).values, who).toEqual(secrets);
    }
    clock.advance(11 * 60_000);
    for (const who of ["officer", "employee"] as const)
      store.parts.sessions.start(cast[who].client, cast[who].id);
    const late = await store.call(cast.officer.client, "people.sensitive", { id });
    expect(!late.ok && late.error.reason).toBe("askToSeeFirst");
    const looks = await must(store, cast.employee.client, "people.looks", { id });
    expect(looks.items.map((one) => one.actor?.id).toSorted()).toEqual(
      ["humanResources", "officer", "head", "protection", "employee"]
        .map((who) => cast[who as keyof typeof cast].id)
        .toSorted(),
    );
  });

  it("D4 others neither see them nor learn whether there are any", async () => {
    const { store, cast } = await office();
    const { id } = cast.employee;
    for (const who of ["colleague", "manager", "mayor", "finance", "secretariat"] as const) {
      expect((await reads(store, cast[who].client, id)).ok, who).toBe(false);
      const asked = await store.call(cast[who].client, "people.reveal", withId({ id }));
      expect(!asked.ok && asked.error.reason, who).toBe("notFound");
    }
    const admin = await must(store, cast.administrator.client, "people.profile", { id });
    expect(admin.mayReveal).toBe(false);
  });

  it("D4 no query returns the values to a person who has not asked", async () => {
    const { store, cast } = await office();
    const missionId = "0199c0de-0000-7000-8000-0000000000aa";
    const outsider = "0084575948";
    const draft = await requestDraft(store, cast.employee.client, cast.employee.id);
    const members = [
      ...(draft.members as object[]),
      {
        personId: null,
        nationalId: outsider,
        nameFa: "مترجم بیرونی",
        post: "مترجم",
        role: "interpreter",
        passportType: "ordinary",
      },
    ];
    await must(
      store,
      cast.employee.client,
      "mission.submit",
      withId({ missionId, seenVersion: 0, draft: { ...draft, members } }),
    );
    const marks = [...Object.values(secrets), outsider];
    const queries = names.filter(
      (name) => rowOf(name).kind === "query" && rowOf(name).host === "store",
    );
    const inputs = [
      {},
      { id: cast.employee.id },
      { missionId },
      { text: "0013542419" },
      { text: outsider },
      { managerId: cast.manager.id },
      { id: cast.employee.id, missionId },
    ];
    let answered = 0;
    for (const [who, { client, id }] of Object.entries(cast))
      for (const name of queries)
        for (const input of inputs) {
          const answer = await store.call(client, name, input);
          if (!answer.ok) continue;
          answered += 1;
          // The requester wrote the outsider's ID.
          const own = id === cast.employee.id && name === "mission.dossier";
          const said = JSON.stringify(answer.value);
          for (const mark of own ? Object.values(secrets) : marks)
            expect(said.includes(mark), `${who} ${name} ${JSON.stringify(input)} ${mark}`).toBe(
              false,
            );
        }
    expect(answered).toBeGreaterThan(300);
  });

  it("D4 the ID of a member from outside: shown on request, recorded, and kept through a correction", async () => {
    const { store, cast } = await office();
    const missionId = "0199c0de-0000-7000-8000-0000000000ab";
    const draft = await requestDraft(store, cast.employee.client, cast.employee.id);
    const members = [
      ...(draft.members as object[]),
      {
        personId: null,
        nationalId: "0084575948",
        nameFa: "مترجم بیرونی",
        post: "مترجم",
        role: "interpreter",
        passportType: "ordinary",
      },
    ];
    await must(
      store,
      cast.employee.client,
      "mission.submit",
      withId({ missionId, seenVersion: 0, draft: { ...draft, members } }),
    );
    const shown = await must(store, cast.officer.client, "mission.dossier", { missionId });
    const outside = shown.mission.request.members[1];
    expect(outside?.nationalId).toBe("•••••48");
    const whose = { id: outside?.key ?? "", missionId };
    await must(store, cast.officer.client, "people.reveal", withId(whose));
    const { values } = await must(store, cast.officer.client, "people.sensitive", whose);
    expect(values).toEqual({ nationalId: "0084575948" });
    const look = store.parts.ledger.stream(`outsider:${whose.id}`);
    expect(look.map((one) => [one.type, one.actor])).toEqual([
      ["person.sensitiveSeen.v1", cast.officer.id],
    ]);
    // No stored answer of a command contains the shown values.
    const kept = store.parts.db.prepare("select result from command").pluck().all().join("");
    expect(kept).not.toContain("0084575948");
  });
});
