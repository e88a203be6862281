/** What an approval closes, and who comes after it, read from the route of the dossier. */
import { Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { stepTitle, useLang, useList, useText } from "#renderer/i18n.ts";

export function AfterApproval({ dossier }: { dossier: Dossier }) {
  const t = useText("decide");
  const lang = useLang();
  const list = useList();
  const { decides, route } = dossier;
  const titles = (steps: readonly { titleFa: string; titleEn: string }[]) =>
    list(steps.map((step) => stepTitle(lang, step)));
  const mine = new Set(decides.map((one) => one.id));
  const stillOpen = route.filter((step) => step.state === "open" && !mine.has(step.id));
  const next = route.find((step) => step.state === "later" && !mine.has(step.id));
  return (
    <Typography variant="caption" color="textSecondary">
      {decides.length > 1 && `${t("after.together", { steps: titles(decides) })} `}
      {stillOpen.length > 0
        ? t("after.parallel", { steps: titles(stillOpen) })
        : next
          ? t("after.next", { step: stepTitle(lang, next) })
          : t("after.last")}
    </Typography>
  );
}
