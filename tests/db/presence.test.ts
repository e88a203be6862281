/** A12 on the real store: the presence guard over all missions, and what it does not reveal. */
import { describe, expect, it } from "vitest";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";
import type { StaffKey } from "../helpers/staff.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return createWalk(store, clock);
};
interface Warning {
  kind: string;
  people: { nameFa: string }[];
  missions: ({ dossierNo: string } | null)[];
}
const check = async (walk: Walk, who: StaffKey, draft: object): Promise<Warning[]> => {
  const answer = await walk.ask(who, "presence.check", { draft, missionId: null });
  if (!answer.ok) throw new Error(answer.error.reason);
  return (answer.value as { warnings: Warning[] }).warnings;
};
const dates = { startDate: "2027-02-01", endDate: "2027-02-04", country: "OM" };
const member = (walk: Walk, who: StaffKey) => ({
  personId: walk.cast[who].id,
  nameFa: who,
  post: "سمت",
  role: "member",
  passportType: "service",
});

describe("the presence guard", () => {
  it("A12 warns while the request is written, on the data of all missions", async () => {
    const walk = await open();
    expect(await check(walk, "officer", { ...dates, members: [] })).toEqual([]);
    expect(await check(walk, "officer", { startDate: "2027-02-01" })).toEqual([]);
    await walk.missionIn("inReview", {
      ...dates,
      members: [{ ...member(walk, "employee"), role: "head" }, member(walk, "deputyMayor")],
    });
    const found = await check(walk, "officer", { ...dates, members: [member(walk, "mayor")] });
    expect(found.map((one) => one.kind)).toEqual(["mayorAndDeputy"]);
    // International Affairs sees every dossier; a colleague knows of no journey without approval.
    expect(found[0]?.missions[0]?.dossierNo).toMatch(/\d/);
    const request = { ...dates, members: [member(walk, "mayor")] };
    expect(await check(walk, "colleague", request)).toEqual([]);
  });

  it("A12 B12 shows an approved journey as the calendar does: a hidden one only by its days", async () => {
    const walk = await open();
    const agreed = await walk.missionIn("approved", {
      ...dates,
      members: [{ ...member(walk, "employee"), role: "head" }, member(walk, "deputyMayor")],
    });
    const request = { ...dates, members: [member(walk, "mayor"), member(walk, "employee")] };
    const kinds = async () =>
      (await check(walk, "colleague", request)).map(({ kind, missions }) => [kind, missions]);
    expect(await kinds()).toEqual([
      ["mayorAndDeputy", [null]],
      ["samePerson", [null]],
    ]);
    await walk.mustAct("head", "classify", agreed, {
      target: "dossier",
      confidentiality: "confidential",
      reason: "",
    });
    expect(await kinds()).toEqual([
      ["mayorAndDeputy", []],
      ["samePersonAbsent", []],
    ]);
  });

  it("A12 warns the person who decides, and ignores cancelled missions", async () => {
    const walk = await open();
    const first = await walk.missionIn("inReview", dates);
    const second = await walk.missionIn("inReview", dates);
    const warningsOf = async (missionId: string) => {
      const answer = await walk.ask("manager", "mission.dossier", { missionId });
      return answer.ok ? (answer.value as { warnings: Warning[] }).warnings : [];
    };
    expect((await warningsOf(second)).map((one) => one.kind)).toEqual(["samePerson"]);
    await walk.mustAct("employee", "withdraw", first, { reason: "منصرف شدیم" });
    expect(await warningsOf(second)).toEqual([]);
  });
});
