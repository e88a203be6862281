/** Activities of an agreement, newest first: missions automatically, the others recorded by hand. */
import DeleteIcon from "@mui/icons-material/DeleteOutlineOutlined";
import { Box, IconButton, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { activityKinds, type AgreementActivity } from "#shared/agreements/agreement.ts";
import type { AgreementView } from "#shared/contract/agreements.ts";
import type { ListedMission } from "#shared/contract/missions.ts";
import type { Paper } from "#shared/mission/request/request.ts";
import { phaseOf } from "#shared/mission/state.ts";
import { runCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { newId } from "#renderer/new-id.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { useToday } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { Mark, StatusChip } from "#renderer/ui/chips.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { ReasonDialog } from "#renderer/ui/dialogs.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { DayRange, DayText } from "#renderer/ui/text.tsx";
import { SavablePapers } from "#renderer/features/report/savable-papers.tsx";

type Line =
  | { day: string; mission: ListedMission; activity: null }
  | { day: string; mission: null; activity: AgreementActivity };

export function ActivitiesPanel({ view }: { view: AgreementView }) {
  const t = useText("agreements");
  const { agreement, bars } = view;
  const [adding, setAdding] = useState(false);
  const [dropping, setDropping] = useState<AgreementActivity | null>(null);
  const lines: Line[] = [
    ...view.missions.map((mission) => ({ day: mission.startDate, mission, activity: null })),
    ...agreement.activities.map((activity) => ({ day: activity.day, mission: null, activity })),
  ].toSorted((a, b) => b.day.localeCompare(a.day));
  return (
    <Panel
      title={t("activities")}
      action={
        bars.addActivity === null && (
          <Button onClick={() => setAdding(true)}>{t("act.addActivity")}</Button>
        )
      }
    >
      {lines.length === 0 && <Typography color="textSecondary">{t("noActivities")}</Typography>}
      <Stack component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {lines.map((line) => (
          <Box
            key={(line.mission ?? line.activity).id}
            component="li"
            sx={(theme) => ({
              paddingBlock: 1.25,
              "& + &": { borderBlockStart: `1px solid ${theme.palette.line}` },
            })}
          >
            {line.mission ? (
              <MissionLine mission={line.mission} />
            ) : (
              <ActivityLine
                activity={line.activity}
                {...(bars.dropActivity === null
                  ? { onDrop: () => setDropping(line.activity) }
                  : {})}
              />
            )}
          </Box>
        ))}
      </Stack>
      {adding && <ActivityDialog view={view} onClose={() => setAdding(false)} />}
      <ReasonDialog
        open={dropping !== null}
        title={t("act.dropActivity")}
        confirmLabel={t("act.dropActivity")}
        danger
        onConfirm={(reason) =>
          runCommand("agreements.dropActivity", {
            id: agreement.id,
            seenVersion: agreement.version,
            activityId: dropping?.id ?? "",
            reason,
          })
        }
        onClose={() => setDropping(null)}
      >
        <Typography sx={{ marginBlockEnd: 2 }}>{t("dropText")}</Typography>
      </ReasonDialog>
    </Panel>
  );
}

function MissionLine({ mission }: { mission: ListedMission }) {
  const t = useText("agreements");
  const today = useToday();
  return (
    <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap", alignItems: "center" }}>
      <Mark tone="teal" label={t("activityKind.mission")} />
      <Box sx={{ flex: "1 1 16rem", minInlineSize: 0 }}>
        <AppLink {...missionLink(mission.id)} sx={{ color: "primary.main", fontWeight: 600 }}>
          <bdi>{mission.subject}</bdi>
        </AppLink>
        <Typography variant="caption" color="textSecondary" component="div">
          <DayRange start={mission.startDate} end={mission.endDate} />
        </Typography>
      </Box>
      <StatusChip phase={phaseOf(mission.status, mission.startDate, mission.endDate, today)} />
    </Stack>
  );
}

function ActivityLine(props: { activity: AgreementActivity; onDrop?: () => void }) {
  const { kind, day, text, papers } = props.activity;
  const t = useText("agreements");
  const common = useText("common");
  return (
    <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap", alignItems: "flex-start" }}>
      <Mark tone="plain" label={t(`activityKind.${kind}`)} />
      <Box sx={{ flex: "1 1 16rem", minInlineSize: 0 }}>
        <bdi>{text}</bdi>
        <Typography variant="caption" color="textSecondary" component="div">
          <DayText day={day} both />
        </Typography>
        <SavablePapers papers={papers} />
      </Box>
      {props.onDrop && (
        <IconButton
          size="small"
          aria-label={common("removeNamed", { name: text })}
          onClick={props.onDrop}
        >
          <DeleteIcon />
        </IconButton>
      )}
    </Stack>
  );
}

interface Values {
  activity: {
    kind: (typeof activityKinds)[number] | null;
    day: string;
    text: string;
    papers: Paper[];
  };
}

function ActivityDialog({ view, onClose }: { view: AgreementView; onClose: () => void }) {
  const t = useText("agreements");
  const today = useToday();
  const { agreement } = view;
  const [id] = useState(() => newId());
  const form = useForm<Values>({
    defaultValues: { activity: { kind: null, day: today, text: "", papers: [] } },
  });
  return (
    <FormDialog
      open
      title={t("act.addActivity")}
      form={form}
      confirmLabel={t("act.addActivity")}
      onConfirm={({ activity }) =>
        runCommand("agreements.addActivity", {
          id: agreement.id,
          activity: { ...activity, id, kind: activity.kind as AgreementActivity["kind"] },
        })
      }
      onClose={onClose}
    >
      <SelectField
        name="activity.kind"
        label={t("activityKindLabel")}
        required
        options={activityKinds.map((value) => ({ value, label: t(`activityKind.${value}`) }))}
      />
      <DayField name="activity.day" label={t("activityDay")} required max={today} />
      <TextField name="activity.text" label={t("activityText")} required multiline rows={3} />
      <FileField name="activity.papers" label={t("activityPapers")} many />
    </FormDialog>
  );
}
