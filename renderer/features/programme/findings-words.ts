/** The findings as sentences: for the panel, and shorter at the segment itself. */
import type { Dossier } from "#shared/contract/missions.ts";
import type { Segment } from "#shared/mission/programme/itinerary.ts";
import type { Finding } from "#shared/mission/programme/itinerary-findings.ts";
import { formatWhole } from "#shared/persian/amounts.ts";
import { addDays, formatDay } from "#shared/persian/jalali.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useDuration, useSegmentName } from "./segment-words.ts";
import { zoneName } from "./zones.ts";

/** The whole sentence, and the segment to look at. */
export const useFindingWords = (
  dossier: Dossier,
): ((found: Finding) => { sentence: string; segment: string | null }) => {
  const t = useText("programme");
  const lang = useLang();
  const duration = useDuration();
  const named = useNamed(dossier);
  const paramsOf = useOneSegmentParams();
  return (found) => {
    switch (found.kind) {
      case "overlap":
      case "gap": {
        const params = {
          first: named(found.first),
          second: named(found.second),
          duration: duration(found.minutes),
        };
        return { sentence: t(`findings.${found.kind}`, params), segment: found.second };
      }
      case "placeJump": {
        const params = {
          first: named(found.first),
          second: named(found.second),
          from: found.from,
          to: found.to,
        };
        // It names where the last one ended and where the next one starts.
        return { sentence: t("findings.placeJump", params), segment: found.second };
      }
      case "night":
        // The night is named by its evening; the engine names its morning.
        return {
          sentence: t("findings.night", { day: formatDay(addDays(found.day, -1), lang, "long") }),
          segment: null,
        };
      case "outside":
        return {
          sentence: t("findings.outside", { segment: named(found.segment) }),
          segment: found.segment,
        };
      case "shortChange": {
        const params = {
          first: named(found.first),
          second: named(found.second),
          duration: duration(found.minutes),
          needed: duration(found.needed),
        };
        return { sentence: t("findings.shortChange", params), segment: found.second };
      }
      case "tooFast":
      case "otherZone":
        return {
          sentence: t(`findings.${found.kind}`, {
            segment: named(found.segment),
            ...paramsOf(found),
          }),
          segment: found.segment,
        };
    }
  };
};

/** The findings about the programme; `undefined` while loading. */
export const useFindings = (dossier: Dossier): readonly Finding[] | undefined =>
  useCall("mission.programme", { missionId: dossier.mission.id }).data?.findings;

/** The findings of one segment, shown beside it. */
export const useFindingsAt = (dossier: Dossier): ((segment: Segment) => string[]) => {
  const t = useText("programme");
  const duration = useDuration();
  const named = useNamed(dossier);
  const paramsOf = useOneSegmentParams();
  const findings = useFindings(dossier);
  return ({ id }) =>
    (findings ?? []).flatMap((found): string[] => {
      if (found.kind === "overlap" && (found.first === id || found.second === id)) {
        const other = named(found.first === id ? found.second : found.first);
        return [t("findings.atOverlap", { other, duration: duration(found.minutes) })];
      }
      if (found.kind === "gap" && found.second === id)
        return [t("findings.atGap", { duration: duration(found.minutes) })];
      if (found.kind === "placeJump" && found.second === id)
        return [t("findings.atPlaceJump", { from: found.from })];
      if (found.kind === "outside" && found.segment === id) return [t("findings.atOutside")];
      if (found.kind === "shortChange" && found.second === id)
        return [
          t("findings.atShortChange", {
            duration: duration(found.minutes),
            needed: duration(found.needed),
          }),
        ];
      if (found.kind === "tooFast" && found.segment === id)
        return [t("findings.atTooFast", paramsOf(found))];
      if (found.kind === "otherZone" && found.segment === id)
        return [t("findings.atOtherZone", paramsOf(found))];
      return [];
    });
};

const useOneSegmentParams = () => {
  const lang = useLang();
  const duration = useDuration();
  return (
    found: Extract<Finding, { kind: "tooFast" | "otherZone" }>,
  ): Record<string, string | number> =>
    found.kind === "tooFast"
      ? { km: formatWhole(found.km, lang), duration: duration(found.minutes) }
      : { place: found.place, zone: zoneName(found.zone, lang) };
};

const useNamed = (dossier: Dossier): ((id: string) => string) => {
  const name = useSegmentName();
  return (id) => {
    const segment = dossier.segments.find((one) => one.id === id);
    return segment ? name(segment) : "";
  };
};
