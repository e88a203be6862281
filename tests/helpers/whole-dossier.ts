/** The head of a dossier together with what its tabs show, for tests that read several of them. */
import type { Dossier } from "#shared/contract/missions.ts";
import type { Output } from "#shared/contract/table.ts";
import type { Result } from "#shared/result.ts";

const parts = [
  "mission.dossier",
  "mission.history",
  "mission.papers",
  "mission.departure",
  "mission.money",
  "mission.newsDesk",
] as const;
type Part = (typeof parts)[number];

export type WholeDossier = Dossier &
  Output<"mission.history"> &
  Output<"mission.papers"> &
  Output<"mission.departure"> &
  Output<"mission.money"> &
  Output<"mission.newsDesk">;

/** Reads every part; the first refusal is an exception. */
export const wholeDossier = async (
  ask: (name: Part, input: { missionId: string }) => Promise<Result<unknown>>,
  missionId: string,
): Promise<WholeDossier> => {
  const found: Partial<WholeDossier> = {};
  for (const name of parts) {
    const result = await ask(name, { missionId });
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    Object.assign(found, result.value);
  }
  return found as WholeDossier;
};
