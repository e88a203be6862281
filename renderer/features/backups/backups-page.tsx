/** Place of backups, results of the last ones, and restoring one. For the administrator. */
import { Alert, Stack } from "@mui/material";
import { useCall, useCommand } from "#renderer/client.ts";
import { tell } from "#renderer/app/told.tsx";
import { useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { InstantText, Ltr } from "#renderer/ui/text.tsx";
import { BackupList } from "./backup-list.tsx";
import { WholeFile } from "./whole-file.tsx";
import { PlaceForm } from "./place-form.tsx";
import { RecoveryPanel } from "./recovery-panel.tsx";
import { ReplacedStates } from "./replaced-states.tsx";

export function BackupsPage() {
  const t = useText("backups");
  const { data, error } = useCall("backup.settings", {});
  const today = useToday();
  return (
    <Page title={t("title")} subtitle={t("subtitle")} actions={<Acts />}>
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {data && (
        <Stack sx={{ gap: 2 }}>
          <Panel title={t("placeTitle")}>
            <Stack sx={{ gap: 2 }}>
              <Standing />
              {data.sameDisk && (
                <Alert severity="warning" role="note">
                  {t("sameDisk")}
                </Alert>
              )}
              <PlaceForm key={data.record.place ?? ""} record={data.record} />
            </Stack>
          </Panel>
          <BackupList now={{ ...data.now, lastActAt: data.lastActAt, key: data.key }} />
          <WholeFile today={today} />
          <RecoveryPanel today={today} />
          <ReplacedStates signed />
        </Stack>
      )}
    </Page>
  );
}

/** When the last backup and the last drill were, and what is wrong. */
function Standing() {
  const t = useText("backups");
  const { data } = useCall("backup.settings", {});
  const warning = useCall("backup.state", {}).data?.warning ?? null;
  if (!data) return null;
  const { last, drill, trouble, place } = data.record;
  const drilled = drill && t(drill.sound ? "drillSound" : "drillNotSound");
  return (
    <>
      {warning && (
        <Alert severity="warning" role="status">
          {t(`warning.${warning}`)}
        </Alert>
      )}
      {trouble && <RefusalAlert refusal={{ code: "refused", reason: trouble }} />}
      <DataList
        items={[
          { label: t("place"), value: place === null ? t("noPlace") : <Ltr>{place}</Ltr> },
          { label: t("lastBackup"), value: last ? <InstantText at={last.at} /> : t("never") },
          {
            label: t("lastDrill"),
            value: drill ? (
              <>
                <InstantText at={drill.at} /> · {drilled}
              </>
            ) : (
              t("never")
            ),
          },
        ]}
      />
    </>
  );
}

function Acts() {
  const t = useText("backups");
  const make = useCommand("backup.make");
  const drill = useCommand("backup.drill");
  const state = useCall("backup.state", {}).data;
  const settings = useCall("backup.settings", {}).data;
  const working = state?.working?.what;
  const barred = settings?.record.place === null ? t("placeFirst") : undefined;
  const untested = state?.lastAt === null ? t("nothingToTest") : undefined;
  return (
    <Stack sx={{ gap: 1, alignItems: "flex-end" }}>
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button
          pending={drill.pending || working === "drill"}
          refusedBecause={barred === undefined ? untested : undefined}
          disabled={!settings || barred !== undefined}
          onClick={() =>
            void drill.run({}).then((result) => {
              if (result.ok) tell(t(result.value.sound ? "drilledSound" : "drilledNotSound"));
            })
          }
        >
          {t(working === "drill" ? "drilling" : "drillNow")}
        </Button>
        <PrimaryButton
          pending={make.pending || working === "backup"}
          disabled={!settings}
          refusedBecause={barred}
          onClick={() =>
            void make.run({}).then((result) => {
              if (result.ok) tell(t("made"));
            })
          }
        >
          {t(working === "backup" ? "making" : "makeNow")}
        </PrimaryButton>
      </Stack>
      <RefusalAlert refusal={make.refusal ?? drill.refusal} />
    </Stack>
  );
}
