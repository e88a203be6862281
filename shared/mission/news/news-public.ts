/** Whether a mission may be published: an ordinary one yes, any other not at all. Pure. */
import { classOf, classOfPaper } from "../confidentiality.ts";
import type { NamedPaper } from "../papers/paper.ts";
import type { Mission } from "../state.ts";

/** Nothing of a dossier above the ordinary class is published, not even that there was a journey. */
export const isPublic = (mission: Mission): boolean => classOf(mission) === "normal";

/** Photos of the report that may be shown: ordinary ones of an ordinary dossier, in their order. */
export const publicPhotos = (
  mission: Mission,
): (Pick<NamedPaper, "sha256" | "caption"> & {
  name: string;
})[] => {
  if (!isPublic(mission)) return [];
  const known = new Set<string>();
  return (mission.report?.photos ?? []).flatMap(({ file, caption }) => {
    const { sha256: hash, name, mime } = file;
    if (known.has(hash) || !mime.startsWith("image/")) return [];
    if (classOfPaper(mission, hash) !== "normal") return [];
    known.add(hash);
    return [{ sha256: hash, caption, name }];
  });
};
