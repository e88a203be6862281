/** The working-day calendar: the weekend and the holidays, by which every due day is counted. */
import { Alert, Box, Stack, Table, TableBody, TableCell, TableRow } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { defaultMunicipalCalendar, type MunicipalCalendar } from "#shared/calendar.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { weekOrder } from "#shared/persian/months.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { CheckGroupField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { DayText } from "#renderer/ui/text.tsx";
import type { Output } from "#shared/contract/table.ts";
import type { FieldIssue, Refusal } from "#shared/result.ts";

export function CalendarPage() {
  const t = useText("calendar");
  const { data, error } = useCall("calendar.get", {});
  const settings = { label: t("settings"), to: "/settings" };
  return (
    <Page title={t("title")} subtitle={t("subtitle")} back={settings}>
      <RefusalAlert refusal={error} />
      {data ? <Calendar calendar={data} /> : !error && <Loading />}
    </Page>
  );
}

function Calendar({ calendar }: { calendar: Output<"calendar.get"> }) {
  const t = useText("calendar");
  const lang = useLang();
  const mayChange = useCan()("settings.manage");
  const [adding, setAdding] = useState(false);
  const [told, setTold] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async (next: MunicipalCalendar) => {
    const result = await runCommand("calendar.change", {
      seenVersion: calendar.version,
      calendar: next,
    });
    setRefusal(result.ok ? null : result.error);
    setTold(result.ok ? t("saved") : "");
    return result;
  };
  const remove = (day: string) =>
    void save({ ...calendar, holidays: calendar.holidays.filter((one) => one.day !== day) });
  const missing = defaultMunicipalCalendar().holidays.filter(
    (one) => !calendar.holidays.some((kept) => kept.day === one.day),
  );
  return (
    <Stack sx={{ gap: 2 }}>
      <Box role="status">{told !== "" && <Alert severity="success">{told}</Alert>}</Box>
      <RefusalAlert refusal={refusal} />
      <Weekend
        key={calendar.weekend.join()}
        calendar={calendar}
        mayChange={mayChange}
        onSave={save}
      />
      <Panel
        title={t("holidays")}
        action={
          mayChange && (
            <Stack direction="row" sx={{ gap: 1 }}>
              {missing.length > 0 && (
                <Button
                  onClick={() =>
                    void save({ ...calendar, holidays: [...calendar.holidays, ...missing] })
                  }
                >
                  {t("restore")}
                </Button>
              )}
              <Button onClick={() => setAdding(true)}>{t("add")}</Button>
            </Stack>
          )
        }
      >
        <Box component="p" sx={{ marginBlockStart: 0, color: "text.secondary" }}>
          {t("holidaysText")}
        </Box>
        <Table size="small" aria-label={t("holidays")}>
          <TableBody>
            {calendar.holidays.map((one) => (
              <TableRow key={one.day}>
                <TableCell>
                  <DayText day={one.day} />
                </TableCell>
                <TableCell>
                  <bdi>{one.titleFa}</bdi>
                </TableCell>
                {mayChange && (
                  <TableCell align="right">
                    <Button
                      quiet
                      size="small"
                      aria-label={`${t("remove")} ${one.titleFa} ${formatDay(one.day, lang, "short")}`}
                      onClick={() => remove(one.day)}
                    >
                      {t("remove")}
                    </Button>
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Panel>
      {adding && (
        <HolidayDialog calendar={calendar} onSave={save} onClose={() => setAdding(false)} />
      )}
    </Stack>
  );
}

type Save = (next: MunicipalCalendar) => ReturnType<typeof runCommand<"calendar.change">>;

function Weekend(props: { calendar: MunicipalCalendar; mayChange: boolean; onSave: Save }) {
  const { calendar } = props;
  const t = useText("calendar");
  const list = useList();
  const form = useForm({ defaultValues: { weekend: calendar.weekend } });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const save = async () => {
    const { weekend } = form.getValues();
    if (weekend.length > 6) return setIssues([{ path: "weekend", reason: "oneWorkingDay" }]);
    setIssues([]);
    await props.onSave({ ...calendar, weekend });
  };
  return (
    <Panel title={t("weekend")}>
      {props.mayChange ? (
        <Form form={form} issues={issues} onSubmit={() => void save()} label={t("weekend")}>
          <CheckGroupField
            name="weekend"
            label={t("weekendLabel")}
            columns={4}
            options={weekOrder.map((value) => ({ value, label: t(`day.${value}`) }))}
          />
          <PrimaryButton type="submit">{t("saveWeekend")}</PrimaryButton>
        </Form>
      ) : (
        list(
          weekOrder.filter((one) => calendar.weekend.includes(one)).map((one) => t(`day.${one}`)),
        )
      )}
    </Panel>
  );
}

function HolidayDialog(props: { calendar: MunicipalCalendar; onSave: Save; onClose: () => void }) {
  const { calendar } = props;
  const t = useText("calendar");
  const form = useForm({ defaultValues: { day: "", titleFa: "", titleEn: "" } });
  return (
    <FormDialog
      open
      title={t("add")}
      form={form}
      check={({ day }) =>
        calendar.holidays.some((one) => one.day === day)
          ? [{ path: "day", reason: "dayTwice" }]
          : []
      }
      confirmLabel={t("add")}
      // The new holiday is the last of the list.
      prefix={`calendar.holidays.${calendar.holidays.length}`}
      onConfirm={(values) =>
        props.onSave({ ...calendar, holidays: [...calendar.holidays, values] })
      }
      onClose={props.onClose}
    >
      <DayField name="day" label={t("date")} required />
      <TextField name="titleFa" label={t("titleFa")} required />
      <TextField name="titleEn" label={t("titleEn")} />
    </FormDialog>
  );
}
