/** For which step a person answers, and in whose place; before they sign. */
import { Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { stepTitle, useLang, useList, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";

export function DecisionSeat({ dossier }: { dossier: Dossier }) {
  const t = useText("decide");
  const lang = useLang();
  const list = useList();
  const names = usePersonNames();
  const me = useSession().person.id;
  const mine = dossier.route.filter((step) => dossier.decides.some((one) => one.id === step.id));
  const forWhom = mine.flatMap((step) => step.people).find((one) => one.person.id === me)?.forWhom;
  if (mine.length === 0) return null;
  const steps = list(mine.map((step) => stepTitle(lang, step)));
  return (
    <Typography variant="body2" sx={{ fontWeight: 600, marginBlockEnd: 2 }}>
      {forWhom ? t("seatFor", { steps, who: names(forWhom).name }) : t("seat", { steps })}
    </Typography>
  );
}
