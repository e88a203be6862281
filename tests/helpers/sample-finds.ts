/** What a window test looks for in the sample. */
import type { KeepingState } from "#shared/archive/retention.ts";
import type { Safir } from "./launch.ts";

export const archivedAs = async (safir: Safir, keeping: KeepingState): Promise<string> => {
  const answer = await safir.call("archive.list", { keeping });
  return answer.ok ? (answer.value.missions[0]?.id ?? "") : "";
};

/** A list that the National Documents Council has answered. */
export const answeredList = async (safir: Safir): Promise<string> => {
  const answer = await safir.call("archive.disposals", {});
  const all = answer.ok ? answer.value.disposals : [];
  return all.find((one) => one.answer !== null)?.id ?? "";
};

export const journeyUnderWay = async (safir: Safir): Promise<string> => {
  const answer = await safir.call("diary.mine", {});
  return answer.ok ? (answer.value.journeys[0]?.mission.id ?? "") : "";
};

export const reportedLate = async (safir: Safir): Promise<string> => {
  const answer = await safir.call("reminder.mine", {});
  const all = answer.ok ? answer.value.reminders : [];
  return all.find((one) => one.escalated && one.task === "fileReport")?.mission.id ?? "";
};
