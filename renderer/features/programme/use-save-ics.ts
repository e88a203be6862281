/** Saving the programme as a calendar file, in the language on screen, where the person chooses. */
import type { Dossier } from "#shared/contract/missions.ts";
import { travelKinds, type Segment } from "#shared/mission/programme/itinerary.ts";
import { programmeIcs } from "#shared/mission/programme/ics.ts";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useSegmentName } from "./segment-words.ts";

export const useSaveIcs = (dossier: Dossier) => {
  const t = useText("programme");
  const name = useSegmentName();
  const { run, pending, refusal } = useCommand("file.saveText");
  const { mission, segments } = dossier;
  const words = (one: Segment) => ({
    summary: name(one),
    location: travelKinds.includes(one.kind) ? one.fromPlace : one.toPlace,
    description: [
      one.confirmed ? t("confirmed") : t("planned"),
      t("localTimes", {
        from: `${one.departAt.replace("T", " ")} (${one.departZone})`,
        to: `${one.arriveAt.replace("T", " ")} (${one.arriveZone})`,
      }),
      [one.carrier, one.number].filter(Boolean).join(" "),
      one.note,
    ]
      .filter(Boolean)
      .join("\n"),
  });
  /** The host reads nothing private. */
  const save = (forHost: boolean) =>
    run({
      name: `${t("icsName", { no: mission.dossierNo.replace("/", "-") })}.ics`,
      text: programmeIcs({
        missionId: mission.id,
        version: mission.version,
        at: new Date(),
        name: mission.request.subject,
        segments: forHost ? segments.filter((one) => !one.isPrivate) : segments,
        words,
      }),
    });
  return { save, pending, refusal };
};
