/** Records of the sample that window tests need. */
import type { KeepingState } from "#shared/archive/retention.ts";
import type { PageWindow } from "./browser.ts";

type Caller = Pick<PageWindow, "call">;

export const archivedAs = async ({ call }: Caller, keeping: KeepingState): Promise<string> => {
  const answer = await call("archive.list", { keeping });
  return answer.ok ? (answer.value.missions[0]?.id ?? "") : "";
};

/** A list that the National Documents Council has answered. */
export const answeredList = async ({ call }: Caller): Promise<string> => {
  const answer = await call("archive.disposals", {});
  const all = answer.ok ? answer.value.disposals : [];
  return all.find((one) => one.answer !== null)?.id ?? "";
};

export const journeyUnderWay = async ({ call }: Caller): Promise<string> => {
  const answer = await call("diary.mine", {});
  return answer.ok ? (answer.value.journeys[0]?.mission.id ?? "") : "";
};

export const reportedLate = async ({ call }: Caller): Promise<string> => {
  const answer = await call("reminder.mine", {});
  const all = answer.ok ? answer.value.reminders : [];
  return all.find((one) => one.escalated && one.task === "fileReport")?.mission.id ?? "";
};
