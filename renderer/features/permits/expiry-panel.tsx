/** The permit clock: every paper against the days of the journey, and what would fall on other days. */
import { Alert, Box, Stack, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { expiryLine, fallen, type ClockItem } from "#shared/mission/permit-clock.ts";
import { memberKey } from "#shared/mission/request.ts";
import { travelPaperKinds } from "#shared/mission/travel-papers.ts";
import { isDay } from "#shared/persian/jalali.ts";
import { defaultSettings } from "#shared/settings.ts";
import { useCall } from "#renderer/client.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { DayText, usePersonNames } from "#renderer/ui/text.tsx";
import { ExpiryBars } from "./expiry-bars.tsx";
import { useAct } from "#renderer/features/mission/use-act.ts";

export function ExpiryPanel({ dossier }: { dossier: Dossier }) {
  const t = useText("permits");
  const facts = useCall("facts.forForms", {});
  const settings = { ...defaultSettings(), ...facts.data?.settings };
  const [adding, setAdding] = useState(false);
  const may = (name: string) => dossier.actions.some((one) => one.action === name && one.allowed);
  return (
    <Panel
      title={t("clock.title")}
      action={
        may("putTravelPaper") && <Button onClick={() => setAdding(true)}>{t("clock.add")}</Button>
      }
    >
      <Box component="p" sx={{ marginBlockStart: 0, color: "text.secondary" }}>
        {t("clock.text")}
      </Box>
      <Line dossier={dossier} items={expiryLine(dossier.mission, settings)} />
      <OtherDays
        fallenOn={(startDate, endDate) => fallen(dossier.mission, settings, { startDate, endDate })}
        dossier={dossier}
      />
      {adding && <PaperDialog dossier={dossier} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function Line({ dossier, items }: { dossier: Dossier; items: readonly ClockItem[] }) {
  const t = useText("permits");
  const { act } = useAct("removeTravelPaper", dossier);
  const nameOf = useNames(dossier);
  const may = mayDo(dossier, "removeTravelPaper");
  return (
    <Box sx={{ overflowX: "auto" }}>
      <ExpiryBars items={items} days={dossier.mission.request} nameOf={nameOf} />
      <Table size="small" aria-label={t("clock.title")}>
        <TableHead>
          <TableRow>
            <TableCell>{t("clock.item")}</TableCell>
            <TableCell>{t("clock.who")}</TableCell>
            <TableCell>{t("clock.validUntil")}</TableCell>
            <TableCell>{t("clock.neededUntil")}</TableCell>
            <TableCell>{t("clock.state")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((one) => (
            <TableRow key={`${one.id} ${one.member}`}>
              <TableCell>{nameOf(one)}</TableCell>
              <TableCell>{nameOf.holder(one)}</TableCell>
              <TableCell>
                {one.validUntil === "" ? "–" : <DayText day={one.validUntil} />}
              </TableCell>
              <TableCell>
                <DayText day={one.neededUntil} />
              </TableCell>
              <TableCell>
                <Stack direction="row" sx={{ gap: 1, alignItems: "center" }}>
                  <Mark tone={toneOf(one)} label={t(`clock.verdict.${one.verdict}`)} />
                  {may && one.kind !== "permit" && one.verdict !== "missing" && (
                    <Button
                      quiet
                      size="small"
                      aria-label={`${t("clock.remove")} ${nameOf(one)} ${nameOf.holder(one)}`}
                      onClick={() => void act({ id: one.id })}
                    >
                      {t("clock.remove")}
                    </Button>
                  )}
                </Stack>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const toneOf = ({ verdict }: ClockItem) =>
  verdict === "ok" ? "success" : verdict === "missing" ? "plain" : "error";

const useNames = (dossier: Dossier) => {
  const t = useText("permits");
  const lang = useLang();
  const names = usePersonNames();
  const nameOf = (one: ClockItem): string =>
    one.kind === "permit" ? stepTitle(lang, one) : t(`clock.kinds.${one.kind}`);
  const holder = (one: ClockItem): string => {
    if (one.member === "") return t("clock.everyone");
    const member = dossier.mission.request.members.find((each) => memberKey(each) === one.member);
    return member ? names(member).name : "";
  };
  return Object.assign(nameOf, { holder });
};

/** Two other days, and what would no longer hold. */
function OtherDays(props: {
  dossier: Dossier;
  fallenOn: (start: string, end: string) => ClockItem[];
}) {
  const t = useText("permits");
  const nameOf = useNames(props.dossier);
  const { startDate, endDate } = props.dossier.mission.request;
  const form = useForm({ defaultValues: { startDate, endDate } });
  const [start = "", end = ""] = useWatch({
    control: form.control,
    name: ["startDate", "endDate"],
  });
  const whole = isDay(start) && isDay(end) && start <= end;
  const falls = whole ? props.fallenOn(start, end) : [];
  const changed = start !== startDate || end !== endDate;
  return (
    <Box component="section" aria-label={t("clock.tryTitle")} sx={{ marginBlockStart: 2 }}>
      <Box component="h3" sx={{ fontSize: "1rem", marginBlock: 0.5 }}>
        {t("clock.tryTitle")}
      </Box>
      <Box component="p" sx={{ marginBlock: 0.5, color: "text.secondary" }}>
        {t("clock.tryText")}
      </Box>
      <Form form={form} onSubmit={() => {}}>
        <Stack direction={{ xs: "column", sm: "row" }} sx={{ columnGap: 2 }}>
          <DayField name="startDate" label={t("clock.start")} />
          <DayField name="endDate" label={t("clock.end")} />
        </Stack>
      </Form>
      {whole && changed && (
        <Alert severity={falls.length > 0 ? "warning" : "success"} role="status">
          {falls.length === 0 ? t("clock.allHold") : t("clock.falls", { count: falls.length })}
          {falls.length > 0 && (
            <ul>
              {falls.map((one) => (
                <li key={`${one.id} ${one.member}`}>
                  {nameOf(one)} · {nameOf.holder(one)} · {t(`clock.verdict.${one.verdict}`)}
                </li>
              ))}
            </ul>
          )}
        </Alert>
      )}
    </Box>
  );
}

function PaperDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const t = useText("permits");
  const names = usePersonNames();
  const { act } = useAct("putTravelPaper", dossier);
  const { members } = dossier.mission.request;
  const form = useForm({
    defaultValues: {
      paper: {
        member: members.length === 1 && members[0] ? memberKey(members[0]) : "",
        kind: "",
        number: "",
        validFrom: "",
        validUntil: "",
      },
    },
  });
  return (
    <FormDialog
      open
      title={t("clock.add")}
      form={form}
      confirmLabel={t("clock.add")}
      onConfirm={({ paper }) => act({ id: crypto.randomUUID(), paper: paper as never })}
      onClose={onClose}
    >
      <SelectField
        name="paper.member"
        label={t("clock.who")}
        required
        options={members.map((one) => ({ value: memberKey(one), label: names(one).name }))}
      />
      <SelectField
        name="paper.kind"
        label={t("clock.kind")}
        required
        options={travelPaperKinds.map((value) => ({ value, label: t(`clock.kinds.${value}`) }))}
      />
      <TextField name="paper.number" label={t("clock.number")} dir="ltr" />
      <DayField name="paper.validFrom" label={t("validFrom")} />
      <DayField name="paper.validUntil" label={t("validUntil")} required />
    </FormDialog>
  );
}
