/** What a field of the request is called, by its path; members are called by name or number. */
import { useCallback } from "react";
import { payItems } from "#shared/mission/pay-items.ts";
import { useText } from "#renderer/i18n.ts";
import { sectionOf } from "#shared/mission/request/request.ts";
import type { MemberValues, RequestValues } from "./request-values.ts";

type FieldName = keyof RequestValues;

export const useLabels = (): ((path: string, values: RequestValues) => string | undefined) => {
  const t = useText("request");
  const common = useText("common");
  const money = useText("money");
  return useCallback(
    (path, values) => {
      const [field = "", index, part] = path.split(".");
      if (field === "members" && index !== undefined) {
        const name = values.members[Number(index)]?.nameFa.trim();
        const who = name || t("member.numbered", { number: Number(index) + 1 });
        return part === undefined
          ? who
          : `${who}${common("listSeparator")}${t(`member.${memberLabel(part)}`)}`;
      }
      if (field === "payments" && index !== undefined) {
        const item = payItems[Number(index)];
        return item && `${t("grid.each")}${common("listSeparator")}${money(`item.${item}`)}`;
      }
      return sectionOf(field) ? t(`field.${field as FieldName}`) : undefined;
    },
    [t, common, money],
  );
};

type MemberLabel = Exclude<keyof MemberValues, "personId" | "key" | "paidBy">;
const memberLabel = (part: string): MemberLabel =>
  part === "personId" ? "nameFa" : (part as MemberLabel);
