/** Reminders of the sample that have been seen: the late person has seen theirs; the mayor has not. */
import type { SampleWorld } from "./world.ts";

const readers = ["khabarnegar", "modir.ravabet"];

export const seeReminders = async ({ as }: SampleWorld): Promise<void> => {
  for (const key of readers) {
    const { notices } = await as(key, "notice.list", {});
    const keys = notices.filter((one) => one.reminder !== null).map((one) => one.key);
    await as(key, "notice.tell", { keys });
  }
};
