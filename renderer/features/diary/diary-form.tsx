/** The days of one journey as a form that saves itself: one card a day, today's open first. */
import { Stack, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { firstOpenDay, isWritten, type DiaryEntry } from "#shared/mission/report/diary.ts";
import { useDraftKeeper } from "#renderer/draft-keeper.ts";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { Form } from "#renderer/ui/form.tsx";
import { SaveState } from "#renderer/ui/save-state.tsx";
import { DayCard } from "./day-card.tsx";
import type { DiaryValues } from "./day-fields.tsx";
import { DiaryFrame } from "./diary-frame.tsx";
import { rowsFor } from "./use-diary.ts";

export function DiaryForm(props: {
  dossier: Dossier;
  draftId: string;
  entries: readonly DiaryEntry[];
  savedAt: string | null;
}) {
  const { dossier } = props;
  const { days } = dossier.diary;
  const t = useText("diary");
  const { person } = useSession();
  const [rows] = useState(() => rowsFor(days, props.entries));
  const form = useForm<DiaryValues>({ defaultValues: { days: rows } });
  const values = useWatch({ control: form.control }) as DiaryValues;
  const { keeper, now } = useDraftKeeper(
    { id: props.draftId, kind: "diary", missionId: dossier.mission.id, owner: person.id },
    props.savedAt,
  );
  const { change } = keeper;
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => change({ days: structuredClone(form.getValues("days")).filter(isWritten) }),
      }),
    [change, form],
  );
  const [open, setOpen] = useState(() => firstOpenDay(days, dossier.today));
  const come = days.filter((day) => day <= dossier.today);
  const written = values.days.filter((one) => come.includes(one.day) && isWritten(one));
  return (
    <DiaryFrame
      dossier={dossier}
      subtitle={
        <Stack direction="row" sx={{ flexWrap: "wrap", columnGap: 2, rowGap: 0.5 }}>
          <span>{t("progress", { written: written.length, days: days.length })}</span>
          <SaveState {...now} />
        </Stack>
      }
    >
      <Typography color="textSecondary" sx={{ maxInlineSize: "46rem", marginBlockEnd: 2 }}>
        {t("intro")}
      </Typography>
      <Form form={form} onSubmit={() => void keeper.flush()} label={t("days")}>
        <Stack sx={{ gap: 1.5 }} onBlur={() => void keeper.flush()}>
          {rows.map((row, index) => (
            <DayCard
              key={row.day}
              index={index}
              entry={values.days[index] ?? row}
              dossier={dossier}
              open={open === row.day}
              onToggle={() => setOpen(open === row.day ? "" : row.day)}
            />
          ))}
        </Stack>
      </Form>
    </DiaryFrame>
  );
}
