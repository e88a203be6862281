/** The words of a need: its name, its owner, its state, and what to know about it. */
import type { Output } from "#shared/contract/table.ts";
import type { DossierPlace } from "#shared/mission/dossier-places.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { fulfilled, type Need } from "#shared/mission/departure/readiness.ts";
import { daysShort } from "#shared/mission/permits/validity.ts";
import { stepTitle, useLang, useText, type Text } from "#renderer/i18n.ts";
import { useSettings } from "./use-settings.ts";

/** The head of the dossier with the needs of its delegation. */
export type DepartureDossier = Dossier & Output<"mission.departure">;

export const isFulfilled = (one: Need): boolean => fulfilled.includes(one.verdict);

export const toneOf = (one: Need) =>
  one.verdict === "waived"
    ? "plain"
    : isFulfilled(one)
      ? "success"
      : one.blocking
        ? "error"
        : "warning";

/** The tab in which a need is mended that is no travel paper. */
export const tabOf: Partial<Record<Need["kind"], DossierPlace>> = {
  permit: "permits",
  order: "summary",
  outward: "programme",
  homeward: "programme",
  nights: "programme",
  advance: "money",
};

export const useNeedName = (): ((one: Pick<Need, "kind" | "titleFa" | "titleEn">) => string) => {
  const words = useText("words");
  const lang = useLang();
  return (one) => (one.kind === "permit" ? stepTitle(lang, one) : words(`needKind.${one.kind}`));
};

/** The state in a word or two: how many days are missing before anything else. */
export const useVerdict = (): ((one: Need) => string) => {
  const t = useText("departure");
  return (one) =>
    one.verdict === "endsTooEarly"
      ? t("daysShort", { count: daysShort(one) })
      : t(`verdict.${one.verdict}`);
};

/** What to know about a need that is not met; empty where its state says all. */
export const useWhy = (): ((one: Need) => string) => {
  const t = useText("departure");
  const { passportMinMonths } = useSettings();
  return (one) => {
    const { neededUntil } = one;
    switch (one.verdict) {
      case "ok":
      case "waived":
      case "startsTooLate":
        return "";
      case "endsTooEarly":
        return one.kind === "passport"
          ? t("why.passportMonths", { neededUntil, count: passportMinMonths })
          : "";
      case "fallsWith":
        return t("why.fallsWith");
      case "unknown":
        return t("why.consentUnknown");
      case "unconfirmed":
        return one.kind === "nights"
          ? t("why.nights", { count: one.count })
          : t("why.journeyUnconfirmed");
      case "missing": {
        const why = missingWhy[one.kind];
        return why ? t(why) : "";
      }
    }
  };
};

const missingWhy: Partial<Record<Need["kind"], Parameters<Text<"departure">>[0]>> = {
  visa: "why.visaMissing",
  spouseConsent: "why.consentMissing",
  advance: "why.advanceMissing",
  permit: "why.permitMissing",
  order: "why.orderMissing",
  outward: "why.journeyMissing",
  homeward: "why.journeyMissing",
};
