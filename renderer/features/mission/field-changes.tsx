/** What differs between two versions of a request, field by field, old beside new. Reads only. */
import type { AgreementChoice } from "#shared/contract/agreements.ts";
import type { FieldChange } from "#shared/mission/request/changes.ts";
import type { Payment } from "#shared/mission/request/payments.ts";
import { memberKey, type Member, type Paper } from "#shared/mission/request/request.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { formatBoth, isDay } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { ChangesTable } from "#renderer/ui/changes-table.tsx";

export function FieldChanges({ changes, label }: { changes: FieldChange[]; label: string }) {
  const request = useText("request");
  const say = useValueWords();
  return (
    <ChangesTable
      label={label}
      rows={changes.map((one) => ({
        key: one.field,
        label: request(`field.${one.field}`),
        before: say(one, "before"),
        after: say(one, "after"),
      }))}
    />
  );
}

const useValueWords = (): ((change: FieldChange, side: "before" | "after") => string) => {
  const words = useText("words");
  const money = useText("money");
  const common = useText("common");
  const lang = useLang();
  const agreements = useCall("agreements.choices", {}).data?.agreements ?? [];
  const member = useMemberWords();
  const word = (area: string, value: string) =>
    words(`${area}.${value}` as Parameters<typeof words>[0]);
  return ({ field, before, after }, side) => {
    const value = side === "before" ? before : after;
    if (value === null || value === undefined || value === "") return common("notAnswered");
    switch (field) {
      case "members":
        return (value as Member[])
          .map((one) => member(one, (side === "before" ? after : before) as Member[], side))
          .join("\n");
      case "unitGoals":
        return (value as number[]).map((goal) => word("goal", String(goal))).join("\n");
      case "travelGoals":
      case "jobGoals":
        return (
          (value as string[])
            .map((goal) => word(field === "jobGoals" ? "jobGoal" : "travelGoal", goal))
            .join("\n") || common("notAnswered")
        );
      case "mfaNote":
      case "joint":
        return word("answer", String(value));
      case "country":
        return countryName(String(value), lang);
      case "missionType":
      case "priority":
      case "confidentiality":
      case "payer":
      case "ownPart":
        return word(field, String(value));
      case "payments":
        return (
          (value as Payment[])
            .map(({ item, payer, amount }) =>
              [`${money(`item.${item}`)}: ${money(`itemPayer.${payer}`)}`, amount]
                .filter((part) => part !== "")
                .map((part) => localizeDigits(part, lang))
                .join(" "),
            )
            .join("\n") || common("notAnswered")
        );
      case "costCurrency":
        return word("currency", String(value));
      case "agreementId":
        return titleOf(agreements, String(value), lang);
      case "clauseId":
        return clauseOf(agreements, String(value), lang);
      case "invitationFile":
        return (value as Paper).name;
      case "otherPapers":
        return (value as Paper[]).map((one) => one.name).join("\n") || common("notAnswered");
      default: {
        const text = String(value);
        return isDay(text) ? formatBoth(text, lang) : localizeDigits(text, lang);
      }
    }
  };
};

/** A member's line, with what happened to them beside those of the other version. */
const useMemberWords = () => {
  const words = useText("words");
  const t = useText("dossier");
  const list = useList();
  return (one: Member, others: readonly Member[], side: "before" | "after"): string => {
    const name = `${one.nameFa} (${list([words(`delegationRole.${one.role}`), words(`passportType.${one.passportType}`)])})`;
    const same = others.find((other) => memberKey(other) === memberKey(one));
    if (same === undefined)
      return `${name} — ${t(side === "after" ? "changes.added" : "changes.removed")}`;
    return JSON.stringify(same) === JSON.stringify(one) || side === "before"
      ? name
      : `${name} — ${t("changes.changed")}`;
  };
};

const titleOf = (agreements: readonly AgreementChoice[], id: string, lang: "fa" | "en"): string => {
  const found = agreements.find((one) => one.id === id);
  return found ? (lang === "en" && found.titleEn !== "" ? found.titleEn : found.titleFa) : "✓";
};

const clauseOf = (
  agreements: readonly AgreementChoice[],
  id: string,
  lang: "fa" | "en",
): string => {
  const found = agreements.flatMap((one) => one.clauses).find((one) => one.id === id);
  return found ? (lang === "en" && found.textEn !== "" ? found.textEn : found.text) : "✓";
};
