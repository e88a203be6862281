/** What a field of the request is called, by its path; members are called by name or number. */
import { useCallback } from "react";
import { useText } from "#renderer/i18n.ts";
import { sectionOf } from "#shared/mission/request/request.ts";
import type { MemberValues, RequestValues } from "./request-values.ts";

type FieldName = keyof RequestValues;

export const useLabels = (): ((path: string, values: RequestValues) => string | undefined) => {
  const t = useText("request");
  const common = useText("common");
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
      return sectionOf(field) ? t(`field.${field as FieldName}`) : undefined;
    },
    [t, common],
  );
};

type MemberLabel = Exclude<keyof MemberValues, "source" | "personId" | "key"> | "person";
const memberLabel = (part: string): MemberLabel =>
  part === "personId" ? "person" : (part as MemberLabel);
