/** The words of a need: its name, its owner, its state, and why. */
import type { Output } from "#shared/contract/table.ts";
import type { DossierPlace } from "#shared/mission/dossier-places.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { fulfilled, type Need } from "#shared/mission/departure/readiness.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { stepTitle, useLang, useText, type Text } from "#renderer/i18n.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";
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

export const useNeedNames = (dossier: Dossier) => {
  const t = useText("departure");
  const words = useText("words");
  const lang = useLang();
  const names = usePersonNames();
  return {
    what: (one: Need): string =>
      one.kind === "permit" ? stepTitle(lang, one) : words(`needKind.${one.kind}`),
    who: (one: Pick<Need, "member">): string => {
      if (one.member === "") return t("whole");
      const member = dossier.mission.request.members.find((each) => memberKey(each) === one.member);
      return member ? names(member).name : "";
    },
  };
};

/** One sentence; empty for a need that is met. */
export const useWhy = (): ((one: Need) => string) => {
  const t = useText("departure");
  const { passportMinMonths } = useSettings();
  return (one) => {
    const { validUntil, neededUntil, waived } = one;
    switch (one.verdict) {
      case "ok":
        return "";
      case "waived":
        return t("why.waived", { waived });
      case "endsTooEarly":
        return one.kind === "passport"
          ? t("why.passportMonths", { validUntil, neededUntil, count: passportMinMonths })
          : t("why.endsTooEarly", { validUntil, neededUntil });
      case "startsTooLate":
        return t("why.startsTooLate");
      case "fallsWith":
        return t("why.fallsWith");
      case "unknown":
        return t("why.consentUnknown");
      case "unconfirmed":
        return one.kind === "nights"
          ? t("why.nights", { count: one.count })
          : t("why.journeyUnconfirmed");
      case "missing":
        return t(missingWhy[one.kind] ?? "why.missing");
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
