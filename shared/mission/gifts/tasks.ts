/** Tasks about gifts: handing over those that may not be kept. Pure. */
import { addDays } from "../../persian/days.ts";
import { memberKey } from "../request/request.ts";
import type { Mission } from "../state.ts";
import { openTask, type Task, type TaskFacts } from "../tasks.ts";
import { handOverDue, owesHandOver } from "./gifts.ts";

/** The member who received it hands it over; for a person from outside, the requester. */
export const giftTasks = (mission: Mission, { settings }: TaskFacts): Task[] => {
  if (mission.status === "archived") return [];
  const due = new Map<string, string>();
  for (const gift of mission.gifts.filter(owesHandOver)) {
    const member = mission.request.members.find((one) => memberKey(one) === gift.member);
    const personId = member?.personId ?? mission.requesterId;
    const day = handOverDue(mission, gift, settings);
    const before = due.get(personId);
    due.set(personId, before !== undefined && before < day ? before : day);
  }
  return [...due].map(([personId, day]) => ({
    ...openTask("handOverGift", addDays(day, 1 - settings.giftHandOverDays), day),
    personId,
  }));
};
