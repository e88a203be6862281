/** A placeholder until the feature is written; see the router. */
import { Page } from "#renderer/ui/page.tsx";
import { useText } from "#renderer/i18n.ts";

export function AccountPage() {
  const t = useText("common");
  return <Page title={t("appName")}>{t("loading")}</Page>;
}
