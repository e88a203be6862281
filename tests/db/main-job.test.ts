/** The main job only through the store's calls: from request to archive, with its refusals. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aRecommendation, goodSheet } from "../helpers/mission-inputs.ts";
import { must, openTestStore, populate, requestDraft, signing, withId } from "../helpers/store.ts";

describe("the main job without a window", () => {
  it("J2 J3 J4 J5 J7 J8 J9 walks a mission from request to archive", async () => {
    const { store, clock } = openTestStore();
    const cast = await populate(store);
    const missionId = randomUUID();
    const act = async (
      who: keyof typeof cast,
      name: "submit" | "approve" | "issueOrder" | "fileReport" | "acceptReport" | "archive",
      extra: object,
    ) => {
      const dossier =
        name === "submit"
          ? null
          : await must(store, cast[who].client, "mission.dossier", { missionId });
      const input = withId({
        missionId,
        seenVersion: dossier?.mission.version ?? 0,
        ...(name === "approve" ? signing(store, missionId) : {}),
        ...extra,
      });
      return must(store, cast[who].client, `mission.${name}`, input as never);
    };

    const draft = await requestDraft(store, cast.employee.client, cast.employee.id);
    const submitted = await act("employee", "submit", { draft });
    expect(submitted.dossierNo).toBe("1405/1");

    const waits = await must(store, cast.manager.client, "mission.waiting", {});
    expect(waits.tasks.map((task) => [task.kind, task.stepId])).toEqual([
      ["decide", "lineManager"],
    ]);
    await act("manager", "approve", { note: "موافقم" });
    await act("head", "approve", {});
    await act("mayor", "approve", {});
    await act("officer", "issueOrder", { means: ["air"] });

    const early = await store.call(
      cast.employee.client,
      "mission.fileReport",
      withId({ missionId, seenVersion: 6, draft: {} }),
    );
    expect(early.ok || early.error.reason).toBe("reportAfterReturn");

    clock.set("2027-02-08");
    for (const who of ["employee", "officer", "archivist"] as const)
      store.parts.sessions.start(cast[who].client, cast[who].id);
    await act("employee", "fileReport", {
      draft: {
        actualStart: "2027-02-01",
        actualEnd: "2027-02-05",
        course: "روز نخست: دیدار با شهردار استاراخان",
        results: [{ outcome: "achieved", evidence: "سند دوساله امضا شد" }],
        publicSummary: "خلاصه",
        recommendations: ["یک", "دو", "سه"].map(aRecommendation),
      },
    });
    await act("officer", "acceptReport", { sheet: goodSheet });
    const archived = {
      classCode: "10-1",
      keywords: ["خواهرخواندگی"],
      confidentiality: "normal",
      retentionClass: "D",
    };
    await act("archivist", "archive", archived);

    const dossier = await must(store, cast.archivist.client, "mission.dossier", { missionId });
    expect(dossier.mission.status).toBe("archived");
    expect(dossier.mission.record?.accessionNo).toBe("1405/0001");
    const { timeline } = await must(store, cast.archivist.client, "mission.history", { missionId });
    expect(timeline.map((entry) => entry.to)).toEqual([
      "inReview",
      "inReview",
      "inReview",
      "inReview",
      "approved",
      "ordered",
      "reported",
      "reportAccepted",
      "archived",
    ]);
    expect(await must(store, cast.archivist.client, "mission.verify", { missionId })).toMatchObject(
      { sound: true, events: 9 },
    );
    for (const text of ["استاراخان", "آستاراخان", "تفاهم نامه", "تفاهمنامه", "۱۴۰۵/۱"]) {
      const found = await must(store, cast.archivist.client, "search.find", { text });
      expect(
        found.hits.map((hit) => hit.mission.id),
        `${text}`,
      ).toContain(missionId);
    }
    store.rebuild();
    expect(
      (await must(store, cast.archivist.client, "mission.dossier", { missionId })).mission.status,
    ).toBe("archived");
  });
});
