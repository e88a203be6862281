/** The permit clock: permits and papers against the days of the journey, and those that become invalid on other days. */
import { Alert, Box, Stack, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { expiryLine, fallen, type ClockItem } from "#shared/mission/permits/permit-clock.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { isDay } from "#shared/persian/jalali.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText, usePersonNames } from "#renderer/ui/text.tsx";
import { ExpiryBars } from "./expiry-bars.tsx";
import { useSettings } from "./use-settings.ts";

export function ExpiryPanel({ dossier }: { dossier: Dossier }) {
  const t = useText("permits");
  const settings = useSettings();
  const route = dossier.route.filter((step) => step.purpose === "request");
  const papered = { ...dossier.mission, route };
  return (
    <Panel title={t("clock.title")}>
      <Box component="p" sx={{ marginBlockStart: 0, color: "text.secondary" }}>
        {t("clock.text")}
      </Box>
      <Line dossier={dossier} items={expiryLine(papered, settings)} />
      <OtherDays
        fallenOn={(startDate, endDate) => fallen(papered, settings, { startDate, endDate })}
        dossier={dossier}
      />
    </Panel>
  );
}

/** Permits, and the papers on record; missing papers are shown with each member. */
function Line({ dossier, items }: { dossier: Dossier; items: readonly ClockItem[] }) {
  const t = useText("permits");
  const nameOf = useNames(dossier);
  const shown = items.filter((one) => one.kind === "permit" || one.verdict !== "missing");
  if (shown.length === 0) return null;
  return (
    <Box sx={{ overflowX: "auto" }}>
      <ExpiryBars
        items={shown}
        days={dossier.mission.request}
        nameOf={nameOf}
        holderOf={nameOf.holder}
      />
      <Table
        size="small"
        aria-label={t("clock.title")}
        sx={{ "& td:nth-of-type(n + 3)": { whiteSpace: "nowrap" } }}
      >
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
          {shown.map((one) => (
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
                <Mark tone={toneOf(one)} label={t(`clock.verdict.${one.verdict}`)} />
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
  const words = useText("words");
  const lang = useLang();
  const names = usePersonNames();
  const nameOf = (one: ClockItem): string =>
    one.kind === "permit" ? stepTitle(lang, one) : words(`travelPaperKind.${one.kind}`);
  const holder = (one: ClockItem): string => {
    if (one.member === "") return t("clock.everyone");
    const member = dossier.mission.request.members.find((each) => memberKey(each) === one.member);
    return member ? names(member).name : "";
  };
  return Object.assign(nameOf, { holder });
};

/** Two other days, and the papers invalid then. */
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
      <Box component="h3" sx={{ fontSize: "h2.fontSize", marginBlock: 0.5 }}>
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
