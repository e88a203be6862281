/** Above the report: how much of the person's diary is not in it yet, the button that adds it, and the source of each part. */
import DiaryIcon from "@mui/icons-material/MenuBookOutlined";
import { Alert, AlertTitle, Box } from "@mui/material";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { takeDiary, type Came, type TakenDiary } from "#shared/mission/report/diary-report.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { useDiary } from "#renderer/features/diary/use-diary.ts";
import type { ReportValues } from "./report-values.ts";

const parts = ["dailyEntries", "places", "meetings", "photos"] as const;

export function DiaryNotice(props: {
  dossier: Dossier;
  form: UseFormReturn<ReportValues>;
  values: ReportValues;
}) {
  const { dossier, form, values } = props;
  const t = useText("diary");
  const { person } = useSession();
  const { diary } = useDiary(dossier.mission.id, false);
  const [taken, setTaken] = useState<TakenDiary | null>(null);
  if (diary === null || diary.entries.length === 0 || dossier.diary.refused !== null) return null;
  const whose = { authorId: person.id, days: dossier.diary.days, today: dossier.today };
  const ready = takeDiary(values, diary.entries, whose);
  const take = () => {
    const now = takeDiary(form.getValues(), diary.entries, whose);
    for (const part of parts) form.setValue(part, now.report[part]);
    setTaken(now);
  };
  if (ready.came.length > 0)
    return (
      <Alert
        severity="info"
        role="note"
        icon={<DiaryIcon fontSize="small" />}
        sx={{ marginBlockEnd: 2, alignItems: "center" }}
        action={<Button onClick={take}>{t("take.act")}</Button>}
      >
        <AlertTitle sx={{ fontSize: "h2.fontSize" }}>
          {t("take.ready", { count: ready.came.length })}
        </AlertTitle>
        {t("take.text")}
      </Alert>
    );
  return taken && <TakenNotice taken={taken} onClose={() => setTaken(null)} />;
}

function TakenNotice({ taken, onClose }: { taken: TakenDiary; onClose: () => void }) {
  const t = useText("diary");
  const list = useList();
  const lang = useLang();
  const say = useCame();
  return (
    <Alert
      severity={taken.left.length > 0 ? "warning" : "success"}
      role="status"
      sx={{ marginBlockEnd: 2 }}
      action={
        <Button quiet size="small" onClick={onClose}>
          {t("take.close")}
        </Button>
      }
    >
      <AlertTitle sx={{ fontSize: "h2.fontSize" }}>{t("take.done")}</AlertTitle>
      <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
        {taken.came.map((one) => (
          <li key={one.day}>{say(one)}</li>
        ))}
      </Box>
      {t("take.where")}
      {taken.left.length > 0 && (
        <Box sx={{ fontWeight: 600 }}>
          {t("take.left", {
            days: list(taken.left.map((day) => formatDay(day, lang, "dayMonth"))),
          })}
        </Box>
      )}
    </Alert>
  );
}

/** One day as a line: its text, its places, the people met, how many photos. */
const useCame = (): ((one: Came) => string) => {
  const t = useText("diary");
  const common = useText("common");
  const list = useList();
  const lang = useLang();
  return ({ day, text, places, meetings, photos }) =>
    t("take.day", {
      day: formatDay(day, lang, "long"),
      what: [
        ...(text ? [t("take.wrote")] : []),
        ...(places.length > 0 ? [t("take.places", { names: list(places) })] : []),
        ...(meetings.length > 0 ? [t("take.meetings", { names: list(meetings) })] : []),
        ...(photos > 0 ? [t("photoCount", { count: photos })] : []),
      ].join(common("dot")),
    });
};
