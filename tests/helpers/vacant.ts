/** People who leave, lose a role or go on leave, and the tasks that are left. */
import { randomUUID } from "node:crypto";
import type { Role } from "#shared/contract/capabilities.ts";
import type { WaitingTask } from "#shared/contract/missions.ts";
import type { Notice } from "#shared/contract/notices.ts";
import type { WaitingRow } from "#shared/contract/routes.ts";
import { addDays } from "#shared/persian/days.ts";
import { days } from "./mission-inputs.ts";
import type { StaffKey } from "./staff.ts";
import { openTestStore } from "./store.ts";
import { createWalk, type Walk } from "./walk.ts";

/** A municipality with missions brought to a state. */
export const openWalk = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};
export const value = async <T>(
  walk: Walk,
  who: StaffKey,
  name: Parameters<Walk["ask"]>[1],
  input = {},
) => {
  const answer = await walk.ask(who, name, input);
  if (!answer.ok) throw new Error(`${who} ${name}: ${JSON.stringify(answer.error)}`);
  return answer.value as T;
};
export const tasks = async (walk: Walk, who: StaffKey) =>
  (await value<{ tasks: WaitingTask[] }>(walk, who, "mission.waiting")).tasks;
export const kinds = async (walk: Walk, who: StaffKey) =>
  (await tasks(walk, who)).map((one) => `${one.kind} ${one.stepId}`.trim());
export const told = async (walk: Walk, who: StaffKey) =>
  (await value<{ notices: Notice[] }>(walk, who, "notice.list")).notices
    .filter((one) => one.event === null)
    .map((one) => `${one.kind} ${one.task} ${one.urgency ?? one.reminder?.stage}`);
export const stuckRows = (walk: Walk) =>
  value<{ rows: WaitingRow[]; total: number }>(walk, "administrator", "route.waiting", {
    onlyStuck: true,
  });
export const setActive = (walk: Walk, who: StaffKey, active: boolean) =>
  value<{ stuckSteps: number }>(walk, "administrator", "people.setActive", {
    id: walk.cast[who].id,
    active,
    commandId: randomUUID(),
  });
export const setRoles = async (walk: Walk, who: StaffKey, roles: Role[]) => {
  const { id } = walk.cast[who];
  const {
    username: _u,
    active: _a,
    id: _i,
    ...fields
  } = await value<Record<string, unknown> & { username: string; active: boolean; id: string }>(
    walk,
    "administrator",
    "people.get",
    { id },
  );
  return value<{ stuckSteps: number }>(walk, "administrator", "people.change", {
    id,
    fields: { ...fields, roles },
    commandId: randomUUID(),
  });
};
export const onLeave = (walk: Walk, who: StaffKey, from: string, to: string) =>
  value(walk, "humanResources", "absence.record", {
    commandId: randomUUID(),
    id: randomUUID(),
    fields: { personId: walk.cast[who].id, kind: "leave", from, to, note: "" },
  });
export const deputise = async (walk: Walk, principal: StaffKey, deputy: StaffKey) => {
  const id = randomUUID();
  await value(walk, principal, "deputies.propose", {
    commandId: randomUUID(),
    id,
    fields: {
      principalId: walk.cast[principal].id,
      deputyId: walk.cast[deputy].id,
      from: days.asked,
      to: addDays(days.asked, 30),
      role: null,
      note: "",
    },
  });
  await value(walk, deputy, "deputies.accept", { commandId: randomUUID(), id });
};
