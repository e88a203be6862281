/** One agreement: with whom, since when, what it has brought about, and whether it is still alive. */
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import FlightIcon from "@mui/icons-material/FlightTakeoffOutlined";
import PauseIcon from "@mui/icons-material/PauseCircleOutlined";
import HelpIcon from "@mui/icons-material/HelpOutlineOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { activityOf, type Activity } from "#shared/agreement-activity.ts";
import type { Agreement } from "#shared/contract/people.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText, usePlace } from "#renderer/ui/text.tsx";

export function AgreementCard({ agreement }: { agreement: Agreement }) {
  const t = useText("agreements");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  const place = usePlace();
  const activity = activityOf(agreement, useToday());
  const { titleFa, titleEn, signedOn, missionCount, lastMission } = agreement;
  const title = lang === "en" && titleEn !== "" ? titleEn : titleFa;
  return (
    <Box component="li" sx={{ minInlineSize: 0 }}>
      <Panel title={<bdi>{title}</bdi>}>
        <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", marginBlockEnd: 1 }}>
          <Mark tone="plain" label={words(`agreementKind.${agreement.kind}`)} />
          <ActivityMark activity={activity} />
        </Stack>
        <DataList
          items={[
            {
              label: t("partner"),
              value: place(agreement.partnerCity, agreement.country),
            },
            { label: t("signedOn"), value: signedOn && <DayText day={signedOn} both /> },
            {
              label: t("missions"),
              value:
                missionCount === 0 ? t("noMissions") : common("missions", { count: missionCount }),
            },
            ...(lastMission === ""
              ? []
              : [
                  {
                    label: activity.state === "planned" ? t("nextMission") : t("lastMission"),
                    value: <DayText day={lastMission} both />,
                  },
                ]),
          ]}
        />
        {agreement.clauses !== "" && <Clauses text={agreement.clauses} />}
      </Panel>
    </Box>
  );
}

function ActivityMark({ activity }: { activity: Activity }) {
  const t = useText("agreements");
  const { tone, Icon } = looks[activity.state];
  return <Mark tone={tone} icon={<Icon />} label={t(`state.${activity.state}`)} />;
}

const looks = {
  planned: { tone: "teal", Icon: FlightIcon },
  active: { tone: "success", Icon: CheckIcon },
  quiet: { tone: "warning", Icon: PauseIcon },
  dormant: { tone: "warning", Icon: PauseIcon },
  unknown: { tone: "plain", Icon: HelpIcon },
} as const;

function Clauses({ text }: { text: string }) {
  const t = useText("agreements");
  const [open, setOpen] = useState(false);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const long = lines.length > 3;
  return (
    <Box sx={{ marginBlockStart: 1.5 }}>
      <Typography variant="h4" component="h3">
        {t("clauses")}
      </Typography>
      <Box
        component="ul"
        sx={{
          listStyleType: "disc",
          marginBlock: 0.5,
          paddingInlineStart: 2.5,
          overflowWrap: "anywhere",
        }}
      >
        {(open ? lines : lines.slice(0, 3)).map((line, index) => (
          <Typography key={`${index} ${line}`} component="li" variant="body2">
            <bdi>{line}</bdi>
          </Typography>
        ))}
      </Box>
      {long && (
        <Button quiet size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("hideClauses") : t("showClauses")}
        </Button>
      )}
    </Box>
  );
}
