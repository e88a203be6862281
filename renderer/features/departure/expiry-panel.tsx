/** The permit clock: permits and papers against the days of the journey, and those that become invalid on other days. */
import { Alert, Box, Stack, Typography } from "@mui/material";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { expiryLine, fallen, type ClockItem } from "#shared/mission/permits/permit-clock.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { isDay } from "#shared/persian/jalali.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { DayField } from "#renderer/ui/day-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { ExpiryBars } from "./expiry-bars.tsx";
import { useSettings } from "./use-settings.ts";

export function ExpiryPanel({ dossier }: { dossier: Dossier }) {
  const t = useText("permits");
  const settings = useSettings();
  const route = dossier.route.filter((step) => step.purpose === "request");
  const nameOf = useNames(dossier);
  const papered = { ...dossier.mission, route };
  return (
    <Panel
      title={t("clock.title")}
      action={
        <Typography variant="caption" color="textSecondary" sx={{ marginInlineEnd: "auto" }}>
          {t("clock.legend")}
        </Typography>
      }
    >
      <ExpiryBars
        items={expiryLine(papered, settings)}
        days={dossier.mission.request}
        today={dossier.today}
        nameOf={nameOf}
      />
      <OtherDays
        fallenOn={(startDate, endDate) => fallen(papered, settings, { startDate, endDate })}
        dossier={dossier}
      />
    </Panel>
  );
}

/** The paper and whose it is. */
const useNames = (dossier: Dossier): ((one: ClockItem) => string) => {
  const t = useText("permits");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  const names = usePersonNames();
  const { members } = dossier.mission.request;
  return (one) => {
    if (one.kind === "permit") return stepTitle(lang, one);
    const member = members.find((each) => memberKey(each) === one.member);
    const holder = member ? names(member).name : one.member === "" ? t("clock.everyone") : "";
    return [words(`travelPaperKind.${one.kind}`), holder]
      .filter((part) => part !== "")
      .join(common("dot"));
  };
};

/** Two other days, and the papers invalid then. */
function OtherDays(props: {
  dossier: Dossier;
  fallenOn: (start: string, end: string) => ClockItem[];
}) {
  const t = useText("permits");
  const departure = useText("departure");
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
                  {nameOf(one)} · {departure(`verdict.${one.verdict}`)}
                </li>
              ))}
            </ul>
          )}
        </Alert>
      )}
    </Box>
  );
}
