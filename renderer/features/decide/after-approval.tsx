/** What an approval closes, and who comes after it, in the line of the label of the note. */
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
  const closes = decides.length > 1 ? t("after.together", { steps: titles(decides) }) : "";
  const then =
    stillOpen.length > 0
      ? t("after.parallel", { steps: titles(stillOpen) })
      : next
        ? t("after.next", { step: stepTitle(lang, next) })
        : t(dossier.change ? "after.lastOfChange" : "after.last");
  const said = `${closes} ${then}`.trim();
  return (
    <Typography variant="caption" color="textSecondary" noWrap title={said} sx={besideLabelSx}>
      {said}
    </Typography>
  );
}

const besideLabelSx = {
  position: "absolute",
  insetBlockStart: 0,
  insetInlineEnd: 0,
  maxInlineSize: "calc(100% - 11rem)",
} as const;
