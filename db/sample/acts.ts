/** What people of the sample do with one mission: commands by name, and steps decided by the people the route names. */
import { randomUUID } from "node:crypto";
import type { Dossier } from "#shared/contract/missions.ts";
import { basisOf } from "#shared/mission/rests.ts";
import { isSigned } from "#shared/mission/signed.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { factsOf } from "../facts.ts";
import { routeViewOf } from "../handlers/route-view.ts";
import { loadMission } from "../mission-store.ts";
import type { SampleWorld } from "./world.ts";
import { samplePdf } from "./papers.ts";
import { samplePassword } from "./people.ts";

const secretariat = "dabirkhaneh";

export const createActs = (world: SampleWorld, missionId: string) => {
  const keys = new Map([...world.people].map(([key, id]) => [id, key]));
  const { parts } = world.store;
  // Read from the ledger: the dossier query is ten times slower.
  const mission = () => loadMission(parts.ledger, missionId);

  const act = async (key: string, action: ActionName, extra: object): Promise<void> => {
    const now = mission();
    // A changed request starts from what this person may see of it.
    const seen =
      "draft" in extra && action !== "submit"
        ? await world.as(key, "mission.dossier", { missionId })
        : null;
    const signing = isSigned(action) ? { password: samplePassword, basis: basisOf(now) } : {};
    const input = {
      commandId: randomUUID(),
      missionId,
      seenVersion: now.version,
      ...draftOf(extra, seen),
      ...signing,
    };
    await world.as(key, `mission.${action}`, input);
  };

  const openIn = (group: number, kind: "permit" | "decision") =>
    routeViewOf(parts, mission(), factsOf(parts)).filter(
      (step) =>
        (step.state === "open" || step.state === "refused") &&
        step.group <= group &&
        (step.kind === "permit") === (kind === "permit"),
    );

  /** Everyone whose turn it is up to this group, as the route names them. */
  const decideAs = async (group: number, action: ActionName, input: object): Promise<void> => {
    for (;;) {
      const step = openIn(group, "decision")[0];
      const key = keys.get(step?.people.find((one) => one.forWhom === null)?.person.id ?? "");
      if (step === undefined || key === undefined) return;
      await act(key, action, input);
      if (action !== "approve") return;
    }
  };

  const upload = (key: string, name: string, bytes: Uint8Array<ArrayBuffer>) =>
    world.as(key, "file.add", { name, mime: "", bytes });

  const forPermits = async (group: number, run: (stepId: string) => Promise<void>) => {
    for (const step of openIn(group, "permit")) await run(step.id);
  };

  return {
    act,
    upload,
    decideAs,
    approveGroup: (group: number, note: string) => decideAs(group, "approve", { note }),

    askGroup: (group: number, letter: { letterNo: string; letterDate: string }) =>
      forPermits(group, (stepId) => act(secretariat, "sendPermit", { stepId, ...letter })),

    /** Granted, with a scan, valid until some days after the return. */
    grantGroup: (group: number, letter: { letterNo: string; letterDate: string }, end: string) =>
      forPermits(group, async (stepId) => {
        const scan = await upload(
          secretariat,
          "نامهٔ مجوز.pdf",
          samplePdf(`Permit ${letter.letterNo}`),
        );
        const answer = {
          ...letter,
          letterNo: `ص/${letter.letterNo}`,
          outcome: "granted",
          validFrom: letter.letterDate,
          validUntil: addDays(end, 10),
          scan,
        };
        await act(secretariat, "recordPermit", { stepId, answer });
      }),

    refuseGroup: (group: number, note: string) =>
      forPermits(group, async (stepId) => {
        const letter = { letterNo: "ص/۴۱۲", letterDate: parts.today() };
        const answer = { ...letter, outcome: "refused", note };
        await act(secretariat, "recordPermit", { stepId, answer });
      }),

    members: () => mission().request.members,
  };
};

/** A changed request is the current one with some fields changed. */
const draftOf = (extra: object, seen: Dossier | null): object =>
  "draft" in extra && seen && hasShift(extra.draft)
    ? { ...extra, draft: { ...seen.mission.request, ...extra.draft.shift } }
    : extra;

const hasShift = (draft: unknown): draft is { shift: object } =>
  typeof draft === "object" && draft !== null && "shift" in draft;
