/** Composed words of the route editor: assignees, and the field of an issue. */
import { assignees, type Assignee } from "#shared/route/template.ts";
import type { TemplateValues } from "#shared/route/template-values.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";

export const useAssigneeWords = (): ((one: Assignee) => string) => {
  const t = useText("routes");
  const words = useText("words");
  return (one) => (one === "lineManager" ? t("lineManager") : words(`role.${one}`));
};

export const useAssigneeOptions = () => {
  const say = useAssigneeWords();
  return assignees.map((value) => ({ value, label: say(value) }));
};

const fields = [
  "titleFa",
  "titleEn",
  "kind",
  "assignee",
  "orElse",
  "beside",
  "looksAt",
  "dueWorkingDays",
  "effectiveFrom",
] as const;
const permitFields = ["body", "legalBasis", "expectedDays", "papers"] as const;

/** «گام ۳ (شهردار)، مهلت», for the error summary. */
export const useIssueLabels = (values: TemplateValues): ((path: string) => string) => {
  const t = useText("routes");
  const lang = useLang();
  const list = useList();
  const field = (name: string): string => {
    const own = fields.find((one) => one === name);
    const permit = permitFields.find((one) => one === name);
    return own ? t(`field.${own}`) : permit ? t(`field.${permit}`) : t("field.condition");
  };
  return (path) => {
    const [, number, rest] = /^steps\.(\d+)\.?(.*)$/.exec(path) ?? [];
    if (number === undefined) return field(path);
    const step = values.steps[Number(number)];
    const title = (lang === "fa" ? step?.titleFa : step?.titleEn) ?? "";
    const name = rest?.startsWith("when") ? "condition" : (rest?.split(".").at(-1) ?? "");
    const place = t("stepNumber", { number: Number(number) + 1 });
    const named = title.trim() === "" ? place : `${place} (${title.trim()})`;
    return name === "" ? named : list([named, field(name)]);
  };
};
