/** The archive of the sample: a list that was allowed, one that waits, a hold. */
import { randomUUID } from "node:crypto";
import { addDays, todayIn } from "#shared/persian/days.ts";
import { zone } from "../zone.ts";
import type { SampleWorld } from "./world.ts";
import { samplePdf } from "./papers.ts";

const archivist = "bayegan";

export const keepArchive = async ({ as, now }: SampleWorld): Promise<void> => {
  const commandId = () => randomUUID();
  const due = async () =>
    (await as(archivist, "archive.list", { keeping: "due" })).missions.toReversed();
  const propose = async (missionId: string, note: string) => {
    const id = randomUUID();
    const missionIds = [missionId];
    await as(archivist, "archive.proposeDisposal", {
      commandId: commandId(),
      id,
      missionIds,
      note,
    });
    return id;
  };
  const [oldest, held, waiting] = await due();
  if (!oldest || !held || !waiting) return;
  const { mission } = await as(archivist, "mission.dossier", { missionId: held.id });
  await as(archivist, "mission.holdDisposal", {
    commandId: commandId(),
    missionId: held.id,
    seenVersion: mission.version,
    reason: "سازمان بازرسی رونوشت گزارش این سفر را خواسته است.",
  });
  const listId = await propose(oldest.id, "فهرست نیمهٔ نخست سال");
  const scan = await as(archivist, "file.add", {
    name: "پاسخ شورای اسناد ملی.pdf",
    mime: "",
    bytes: samplePdf("Answer of the National Documents Council - sample"),
  });
  const answer = {
    outcome: "approved" as const,
    letterNo: "۱۴۰۵/د/۴۱۷",
    letterDate: addDays(todayIn(zone, now), -3),
    scan,
    note: "",
  };
  await as(archivist, "archive.answerDisposal", { commandId: commandId(), id: listId, answer });
  await propose(waiting.id, "");
};
