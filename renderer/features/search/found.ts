/** What a search found, as rows in the order on screen: dossiers with their hits, then those of the registers. Pure. */
import type { Output } from "#shared/contract/table.ts";
import { registers, type Register, type RegisterEntry } from "#renderer/app/register-entries.ts";

export type Hit = Output<"search.find">["hits"][number];

/** Kinds of what is found, by their name in the address. */
export const kinds = ["dossiers", ...registers] as const;
export type Kind = "dossiers" | Register;

export const kindIn = (text: string | undefined): Kind | null =>
  kinds.find((one) => one === text) ?? null;

/** Hits of one dossier. */
export interface FoundDossier {
  key: string;
  mission: Hit["mission"];
  hits: readonly Hit[];
}

/** One row that can be chosen. */
export type Result = { key: string } & (
  | ({ of: "dossier" } & FoundDossier)
  | { of: "register"; entry: RegisterEntry }
);

/** Hits of one dossier are together, at the place of the newest. */
export const byMission = (hits: readonly Hit[]): FoundDossier[] => {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.mission.id);
    if (group) group.push(hit);
    else groups.set(hit.mission.id, [hit]);
  }
  return [...groups].flatMap(([key, of]) =>
    of[0] ? [{ key, mission: of[0].mission, hits: of }] : [],
  );
};

export const keyOfEntry = ({ group, id }: RegisterEntry): string => `${group} ${id}`;
