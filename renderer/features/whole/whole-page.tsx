/** Soundness of the data: the last checks, their findings, what to do. For the administrator. */
import SoundIcon from "@mui/icons-material/VerifiedOutlined";
import BrokenIcon from "@mui/icons-material/GppBadOutlined";
import { Alert, Box, LinearProgress, Paper, Stack, Typography } from "@mui/material";
import type { Output } from "#shared/contract/table.ts";
import type { FindingKind } from "#shared/whole/findings.ts";
import { tell } from "#renderer/app/told.tsx";
import { useCall, useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { Digits, InstantText } from "#renderer/ui/text.tsx";
import { FindingList } from "./finding-list.tsx";
import { MarkPanel } from "./mark-panel.tsx";

type State = Output<"whole.state">;

export function WholePage() {
  const t = useText("whole");
  const { data, error } = useCall("whole.state", {});
  const check = useCommand("whole.check");
  return (
    <Page
      title={t("title")}
      subtitle={data && <Last state={data} />}
      actions={
        <Button
          pending={check.pending}
          onClick={() =>
            void check.run({}).then((result) => {
              if (result.ok) tell(t("checked"));
            })
          }
        >
          {t("checkNow")}
        </Button>
      }
      aside={
        <>
          <MarkPanel />
          {data && <Rounds state={data} />}
        </>
      }
    >
      <RefusalAlert refusal={error ?? check.refusal} />
      <UnderWay />
      {!data && !error && <Loading lines={6} />}
      {data && (
        <Stack sx={{ gap: 2 }}>
          <Outcome state={data} />
          <Figures state={data} />
          {data.findings.length > 0 && <FindingList state={data} />}
        </Stack>
      )}
    </Page>
  );
}

function Last({ state: { rounds } }: { state: State }) {
  const t = useText("whole");
  const common = useText("common");
  const [last] = rounds;
  if (last === undefined) return t("never");
  return [
    t("lastCheck", { time: last.endedAt }),
    t("took", { count: Math.max(1, Math.round(last.workedMs / 1000)) }),
    t("byItself"),
  ].join(common("dot"));
}

function UnderWay() {
  const t = useText("whole");
  const progress = useCall("whole.progress", {}).data?.progress;
  if (!progress) return null;
  const label = t("checking", { stage: t(`stage.${progress.stage}`) });
  return (
    <Box role="status" sx={{ marginBlockEnd: 2 }}>
      <Typography variant="body2">{label}</Typography>
      <LinearProgress
        variant="determinate"
        aria-label={label}
        value={Math.min(100, (progress.done / Math.max(1, progress.total)) * 100)}
      />
    </Box>
  );
}

function Outcome({ state: { findings, rounds } }: { state: State }) {
  const t = useText("whole");
  const [last] = rounds;
  if (findings.length === 0 && last?.counts.lists === 0)
    return <Alert severity="warning">{t("listsNotCompared")}</Alert>;
  if (findings.length === 0)
    return last === undefined ? null : (
      <Alert severity="success" icon={<SoundIcon />}>
        <strong>{t("sound")}</strong> {t("soundText")}
      </Alert>
    );
  const closes = findings.some((one) => one.closes);
  return (
    <Alert severity="error" icon={<BrokenIcon />} role="alert">
      <strong>{t("foundSome", { count: findings.length })}</strong>{" "}
      {t(closes ? "closes" : "staysOpen")}
    </Alert>
  );
}

const figures = ["events", "signatures", "records", "tables", "papers"] as const;
/** Which findings belong below which figure. */
const figureOf: Record<FindingKind, (typeof figures)[number]> = {
  event: "events",
  chain: "events",
  anchor: "events",
  signature: "signatures",
  key: "records",
  credential: "records",
  recovery: "records",
  table: "tables",
  schema: "tables",
  projection: "tables",
  paper: "papers",
};

function Figures({ state: { findings, rounds } }: { state: State }) {
  const t = useText("whole");
  const counts = rounds[0]?.counts;
  if (counts === undefined) return null;
  return (
    <Box
      sx={{
        display: "grid",
        gap: 1.5,
        gridTemplateColumns: "repeat(auto-fit, minmax(8.5rem, 1fr))",
      }}
    >
      {figures.map((one) => {
        const found = findings.filter(({ kind }) => figureOf[kind] === one).length;
        return (
          <Paper key={one} variant="outlined" sx={{ padding: 1.5 }}>
            <Typography variant="body2" color="textSecondary">
              {t(`figure.${one}`)}
            </Typography>
            <Typography variant="h2" component="p">
              <Digits>{counts[one]}</Digits>
            </Typography>
            <Mark
              tone={found > 0 ? "error" : "success"}
              icon={found > 0 ? <BrokenIcon /> : <SoundIcon />}
              label={found > 0 ? t("figureFound", { count: found }) : t("figureSound")}
            />
          </Paper>
        );
      })}
    </Box>
  );
}

const shownRounds = 8;

function Rounds({ state: { rounds } }: { state: State }) {
  const t = useText("whole");
  if (rounds.length === 0) return null;
  return (
    <Panel title={t("rounds")} dense>
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 0.5 }}>
        {rounds.slice(0, shownRounds).map((one) => (
          <Stack
            key={one.endedAt}
            component="li"
            direction="row"
            sx={{ justifyContent: "space-between", gap: 1 }}
          >
            <Typography variant="body2">
              <InstantText at={one.endedAt} />
            </Typography>
            <Typography variant="body2" color={one.found > 0 ? "error" : "success"}>
              {one.found > 0 ? t("roundFound", { count: one.found }) : t("roundSound")}
            </Typography>
          </Stack>
        ))}
      </Stack>
    </Panel>
  );
}
