/** Name, label and hint of a field of the request, from the catalogue; and two fields side by side. */
import { useCallback } from "react";
import type { request as catalogue } from "#shared/locales/fa/request.ts";
import { hasText, useText } from "#renderer/i18n.ts";
import type { RequestValues } from "./request-values.ts";

type Helped = keyof typeof catalogue.help;
const isHelped = (name: string): name is Helped => hasText("request", `help.${name}`);

export const useFieldText = (): ((name: keyof RequestValues) => {
  name: string;
  label: string;
  helper?: string;
}) => {
  const t = useText("request");
  return useCallback(
    (name) => ({
      name,
      label: t(`field.${name}`),
      ...(isHelped(name) ? { helper: t(`help.${name}`) } : {}),
    }),
    [t],
  );
};
