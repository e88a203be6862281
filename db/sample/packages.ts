/** An archived dossier of the sample that the archivist has handed on as a package, so that its log says so. */
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
