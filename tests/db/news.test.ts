/** R9: news in the store: the desk of the PR unit, the log of disclosures, and a class that is raised. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Output } from "#shared/contract/table.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";
import { wholeDossier, type WholeDossier } from "../helpers/whole-dossier.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return { store, walk: await createWalk(store, clock) };
};
const dossier = (walk: Walk, who: StaffKey, missionId: string): Promise<WholeDossier> =>
  wholeDossier((name, input) => walk.ask(who, name, input), missionId);
const log = async (walk: Walk, who: StaffKey) => {
  const result = await walk.ask(who, "council.list", {});
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as Output<"council.list">;
};
const text = { title: "تیتر", lead: "لید", body: ["بند"], photos: [] };
const release = () => ({
  format: "docx",
  lang: "fa",
  recipient: "درگاه شهرداری",
});

describe("R9 news in the store", () => {
  it("R9 the desk is there for the PR unit once the report is accepted, and for nobody else", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("reportAccepted");
    const { desk } = await dossier(walk, "officer", missionId);
    expect(desk?.suggestion.lead).toContain("روابط عمومی و امور بین‌الملل شهرداری ساری");
    for (const who of ["employee", "finance", "mayor"] as const)
      expect((await dossier(walk, who, missionId)).desk).toBeNull();
    const other = (await open()).walk;
    const earlier = await other.missionIn("reported");
    expect((await dossier(other, "officer", earlier)).desk).toBeNull();
  });

  it("R9 every release is in the log of disclosures, with its recipient and who released it", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("reportAccepted");
    await walk.mustAct("officer", "writeNews", missionId, text);
    await walk.mustAct("officer", "releaseNews", missionId, release());
    await walk.mustAct("officer", "releaseNews", missionId, { ...release(), format: "html" });
    const { disclosures, total } = await log(walk, "head");
    expect(total).toBe(2);
    const first = disclosures.at(-1);
    expect(first).toMatchObject({
      kind: "news",
      recipient: { body: "درگاه شهرداری" },
      mission: { id: missionId },
    });
    expect(disclosures[0]?.actor?.id).toBe(walk.cast.officer.id);
    const shown = await dossier(walk, "employee", missionId);
    expect(shown.disclosures).toHaveLength(2);
    expect(shown.mission.news.releases.map((one) => one.format)).toEqual(["docx", "html"]);
    for (const one of shown.timeline) expect(typeof one.reason, one.type).toBe("string");
    const read = await walk.ask("head", "council.read", { id: first?.id });
    expect(read).toMatchObject({ error: { code: "notFound" } });
  });

  it("R9 an id named by the caller does not link releases: each has a line of its own", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("reportAccepted");
    await walk.mustAct("officer", "writeNews", missionId, text);
    const id = randomUUID();
    for (const recipient of ["درگاه شهرداری", "خبرگزاری"])
      await walk.mustAct("officer", "releaseNews", missionId, { ...release(), recipient, id });
    const { disclosures, total } = await log(walk, "head");
    expect(total).toBe(2);
    expect(disclosures.map((one) => one.id)).not.toContain(id);
    expect((await dossier(walk, "employee", missionId)).disclosures).toHaveLength(2);
  });

  it("R9 a dossier above «عادی» has no desk; raised later it blocks the release, and its line is hidden too", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("reportAccepted");
    await walk.mustAct("officer", "writeNews", missionId, text);
    await walk.mustAct("officer", "releaseNews", missionId, release());
    await walk.mustAct("head", "classify", missionId, {
      target: "dossier",
      confidentiality: "veryConfidential",
      reason: "",
    });
    const { desk, actions } = await dossier(walk, "officer", missionId);
    expect(desk).toBeNull();
    expect(actions.find((one) => one.action === "writeNews")).toMatchObject({
      allowed: false,
      refused: { reason: "newsAboveNormal" },
    });
    expect(await walk.act("officer", "releaseNews", missionId, release())).toMatchObject({
      error: { reason: "newsAboveNormal" },
    });
    await walk.ask("administrator", "settings.change", {
      key: "clearanceOfficer",
      value: 0,
      commandId: randomUUID(),
    });
    expect((await log(walk, "officer")).total).toBe(0);
    expect((await log(walk, "head")).total).toBe(1);
  });
});
