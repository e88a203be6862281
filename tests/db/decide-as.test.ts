/** V4: a command is decided for a person without a session, and creates the same ids everywhere. */
import { writtenEvents } from "../helpers/replay.ts";
import { cpSync } from "node:fs";
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Name } from "#shared/contract/table.ts";
import { names, rowOf } from "#shared/contract/table.ts";
import { idsOf } from "#db/ids.ts";
import type { Decision } from "#db/signing.ts";
import type { RunningStore } from "#db/store.ts";
import { aSegment } from "../helpers/mission-inputs.ts";
import {
  createClock,
  openTestStore,
  requestDraft,
  tempDir,
  testPassword,
  withId,
} from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

/** Two stores with the same history, and the decisions of one's sessions are made by the other. */
const twins = async () => {
  const { store: first, dir, clock } = openTestStore();
  const { cast } = await createWalk(first, clock);
  const request = await requestDraft(first, cast.employee.client, cast.employee.id);
  first.close();
  const other = tempDir();
  cpSync(dir, other, { recursive: true });
  const here = openTestStore(dir, createClock()).store;
  const there = openTestStore(other, createClock()).store;
  const ask = (who: keyof typeof cast, name: Name, input: object) => {
    here.parts.sessions.start(cast[who].client, cast[who].id);
    return here.callUnchecked(cast[who].client, name, input);
  };
  return { here, there, cast, ask, request };
};

const eventsOf = (store: RunningStore, commandId: string) =>
  writtenEvents(store).filter((one) => one.commandId === commandId);

/** The signatures of a command as they would travel with it. */
const decisionOf = (store: RunningStore, commandId: string): Decision => {
  const sigs = eventsOf(store, commandId).flatMap(({ sig }) =>
    sig === null ? [] : [JSON.parse(sig) as { keyId: string; signature: string }],
  );
  const keyId = sigs[0]?.keyId ?? "";
  const publicKey = store.parts
    .sql<[string], string>("select public_key from signing_key where key_id = ?")
    .pluck()
    .get(keyId);
  return { keyId, publicKey: publicKey ?? "", signatures: sigs.map((one) => one.signature) };
};

describe("decideAs", () => {
  it("V4 a history decided by sessions here and by decideAs there is the same, event by event", async () => {
    const { here, there, cast, ask, request } = await twins();
    const missionId = randomUUID();
    const basis = async () => {
      const seen = await ask("manager", "mission.dossier", { missionId });
      return (seen as unknown as { value: { basis: string } }).value.basis;
    };
    const steps: [keyof typeof cast, Name, () => Promise<object> | object][] = [
      ["employee", "mission.submit", () => ({ missionId, draft: request })],
      ["manager", "mission.approve", async () => ({ missionId, basis: await basis(), note: "" })],
      [
        "head",
        "mission.return",
        async () => ({ missionId, basis: await basis(), reason: "کوتاه" }),
      ],
      [
        "employee",
        "mission.resubmit",
        () => ({ missionId, seenVersion: 3, draft: { ...request, city: "قازان" } }),
      ],
      [
        "officer",
        "mission.putSegment",
        () => ({ missionId, seenVersion: 4, id: randomUUID(), segment: aSegment() }),
      ],
      ["officer", "people.reveal", () => ({ id: cast.employee.id, missionId })],
    ];
    for (const [who, name, input] of steps) {
      const command = withId(await input());
      const answer = await ask(who, name, { ...command, password: testPassword });
      expect(answer, name).toMatchObject({ ok: true });
      const decision = decisionOf(here, command.commandId);
      const sent = rowOf(name).input.parse({ ...command, password: testPassword });
      const again = there.decideAs(cast[who].id, { name, input: sent, decision });
      expect(again, name).toEqual(answer);
    }
    const written = writtenEvents(here);
    expect(writtenEvents(there)).toEqual(written);
    expect(written.length).toBeGreaterThan(steps.length);
  });

  it("V4 checks the same rights and rules as a session, and answers a repeated command once", async () => {
    const { there, cast, request } = await twins();
    const submit = withId({ missionId: randomUUID(), draft: request });
    const sent = { name: "mission.submit", input: submit };
    expect(there.decideAs(cast.administrator.id, sent)).toMatchObject({
      error: { reason: "notYourRole" },
    });
    expect(there.decideAs(randomUUID(), sent)).toMatchObject({ error: { reason: "signedOut" } });
    const first = there.decideAs(cast.employee.id, sent);
    expect(first).toMatchObject({ ok: true });
    expect(there.decideAs(cast.employee.id, sent)).toEqual(first);
    expect(eventsOf(there, submit.commandId)).toHaveLength(1);
    expect(there.decideAs(cast.colleague.id, sent)).toMatchObject({
      error: { reason: "commandReused" },
    });
  });

  it("V4 accepts a signature only for the signed event, and only of the person's own key", async () => {
    const { here, there, cast, ask, request } = await twins();
    const missionId = randomUUID();
    const submit = withId({ missionId, draft: request });
    await ask("employee", "mission.submit", submit);
    there.decideAs(cast.employee.id, { name: "mission.submit", input: submit });
    const seen = await ask("manager", "mission.dossier", { missionId });
    const { basis } = (seen as unknown as { value: { basis: string } }).value;
    const approve = withId({ missionId, basis, note: "موافقم" });
    await ask("manager", "mission.approve", { ...approve, password: testPassword });
    const decision = decisionOf(here, approve.commandId);
    const decide = (person: string, more: object, signed: Decision | undefined = decision) =>
      there.decideAs(person, {
        name: "mission.approve",
        input: { ...approve, ...more },
        ...(signed && { decision: signed }),
      });
    const version = () => there.parts.ledger.stream(`mission:${missionId}`).length;
    expect(decide(cast.manager.id, { note: "دیگر" })).toMatchObject({
      error: { code: "conflict" },
    });
    expect(decide(cast.manager.id, { basis: "0".repeat(64) })).toMatchObject({
      error: { code: "conflict" },
    });
    expect(decide(cast.manager.id, {}, { ...decision, keyId: "0".repeat(16) })).toMatchObject({
      error: { code: "conflict" },
    });
    expect(version()).toBe(1);
    expect(decide(cast.manager.id, {})).toMatchObject({ ok: true });
    expect(version()).toBe(2);
  });

  it("V4 commands that need a password are refused where none can be typed", async () => {
    const { there, cast } = await twins();
    const proven = names.filter((name) => {
      const row = rowOf(name);
      return row.kind === "command" && !row.proof.safeParse({}).success;
    });
    expect(proven.length).toBeGreaterThan(12);
    const input = withId({ id: cast.employee.id });
    expect(
      there.decideAs(cast.administrator.id, { name: "people.resetPassword", input }),
    ).toMatchObject({ error: { reason: "provenOnOwnComputer" } });
  });
});

describe("ids", () => {
  it("V4 follow from the command: equal for the same, distinct within and between commands", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.integer({ min: 1, max: 40 }), (one, other, count) => {
        const take = (id: string) => {
          const next = idsOf(id);
          return Array.from({ length: count }, next);
        };
        const ids = take(one);
        expect(take(one)).toEqual(ids);
        expect(new Set([...ids, ...take(other)]).size).toBe(one === other ? count : 2 * count);
        for (const id of ids) expect(id[14]).toBe("8");
        expect(z.array(z.uuid()).safeParse(ids).success).toBe(true);
      }),
    );
  });
});

describe("secrets", () => {
  it("V4 no command's input has a field for a password or a code; they are the row's proof", () => {
    const commands = names.filter((name) => rowOf(name).kind === "command");
    const fieldsOf = (schema: z.ZodType) =>
      schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    const proofs = new Set(commands.flatMap((name) => fieldsOf(rowOf(name).proof)));
    expect([...proofs].toSorted()).toEqual([
      "current",
      "nextRecoveryCode",
      "password",
      "recoveryCode",
    ]);
    for (const name of commands) {
      const { input } = rowOf(name);
      const fields = fieldsOf(input);
      expect(fields, name).toContain("commandId");
      expect(
        fields.filter((one) => proofs.has(one) || /password|secret/i.test(one)),
        name,
      ).toEqual([]);
    }
  });
});
