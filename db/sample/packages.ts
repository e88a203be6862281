/** An archived dossier of the sample that the archivist has exported as a package, so that its history shows an export. */
import { randomUUID } from "node:crypto";
import type { SampleWorld } from "./world.ts";

export const exportDossier = async ({ as }: SampleWorld): Promise<void> => {
  const { missions } = await as("bayegan", "mission.list", { status: "archived" });
  const [first] = missions;
  if (first === undefined) return;
  const id = randomUUID();
  await as("bayegan", "package.open", { commandId: randomUUID(), id, missionId: first.id });
  await as("bayegan", "package.drop", { id });
};
