/** A condition of a route as a sentence, for the panel that says why a step is there. */
import { majorOf } from "#shared/money.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import type { Condition } from "#shared/route/conditions.ts";
import { useLang, useText } from "#renderer/i18n.ts";

export const useConditionWords = (): ((one: Condition) => string) => {
  const words = useText("words");
  const lang = useLang();
  const list = (values: readonly string[]) =>
    new Intl.ListFormat(lang, { type: "disjunction" }).format(values);
  return (one) => {
    switch (one.on) {
      case "travellerClass":
        return words("condition.travellerClass", {
          values: list(one.oneOf.map((value) => words(`travellerClass.${value}`))),
        });
      case "destination":
        return words("condition.destination", {
          values: list(one.oneOf.map((value) => words(`destinationKind.${value}`))),
        });
      case "payer":
        return words("condition.payer", {
          values: list(one.oneOf.map((value) => words(`payer.${value}`))),
        });
      case "passportType":
        return words("condition.passportType", {
          values: list(one.oneOf.map((value) => words(`passportType.${value}`))),
        });
      case "unit":
        return words("condition.unit", { values: list(one.oneOf) });
      case "days":
        return words("condition.days", { count: one.atLeast });
      case "members":
        return words("condition.members", { count: one.atLeast });
      case "cost": {
        const amount = majorOf(one.atLeast).toLocaleString("en");
        return words("condition.cost", {
          values: `${localizeDigits(amount, lang)} ${one.atLeast.currency}`,
        });
      }
    }
  };
};
