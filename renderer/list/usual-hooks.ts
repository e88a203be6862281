/** The conditions and views of a list that defines none. */
import { useText } from "#renderer/i18n.ts";

export const useNoFilters = (): readonly never[] => [];

/** The whole list, so that saved views stand beside it. */
export const useWhole = (): readonly { key: string; label: string }[] => {
  const t = useText("common");
  return [{ key: "all", label: t("all") }];
};
