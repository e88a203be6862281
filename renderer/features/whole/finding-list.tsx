/** Each finding: kind, since when, records, what to do, with its button. */
import { Box, Paper, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ShownFinding } from "#shared/contract/whole.ts";
import type { Output } from "#shared/contract/table.ts";
import { tell } from "#renderer/app/told.tsx";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { Ltr, usePersonNames } from "#renderer/ui/text.tsx";
import { useFindingWords } from "./finding-words.ts";

type State = Output<"whole.state">;

export function FindingList({ state }: { state: State }) {
  const t = useText("whole");
  return (
    <Box component="section" aria-label={t("listTitle")}>
      <Typography variant="h3" component="h2" sx={{ marginBlockEnd: 1.5 }}>
        {t("listTitle")}
      </Typography>
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1.5 }}>
        {state.findings.map((one) => (
          <FindingCard
            key={`${one.kind} ${one.subject}`}
            finding={one}
            hasBackups={state.hasBackups}
          />
        ))}
      </Stack>
    </Box>
  );
}

function FindingCard({ finding, hasBackups }: { finding: ShownFinding; hasBackups: boolean }) {
  const t = useText("whole");
  const names = usePersonNames();
  const { sentenceOf, recordNameOf } = useFindingWords();
  const { kind, subject, detail, since, actor, answered, remedy } = finding;
  const todo = remedy === "bring" && !hasBackups ? "bringNoBackup" : remedy;
  return (
    <Paper
      component="li"
      variant="outlined"
      sx={(theme) => ({
        padding: 2,
        borderInlineStart: `4px solid ${answered ? theme.palette.line : theme.palette.error.main}`,
      })}
    >
      <Typography sx={{ fontWeight: 600 }}>{sentenceOf(finding)}</Typography>
      {detail.dossiersThen !== undefined && detail.dossiersThen !== detail.dossiersNow && (
        <Typography variant="body2">
          {t("anchor.dossiers", {
            before: detail.dossiersThen,
            now: detail.dossiersNow ?? 0,
          })}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {t("since", { time: since })}
      </Typography>
      {finding.records.length > 0 && (
        <Typography variant="body2" component="div" sx={{ marginBlockStart: 0.5 }}>
          {t("concerns")}{" "}
          {finding.records.map((one, index) => (
            <span key={one.stream}>
              {index > 0 && " · "}
              <RecordLink kind={one.kind} id={one.id} name={recordNameOf(one)} />
            </span>
          ))}
        </Typography>
      )}
      {actor && detail.at && kind !== "anchor" && (
        <Typography variant="body2">
          {t("who", { name: names(actor).name, time: detail.at })}
        </Typography>
      )}
      {answered ? (
        <Typography variant="body2" sx={{ marginBlockStart: 1 }}>
          {t("answered", {
            name: answered.by ? names(answered.by).name : "",
            time: answered.at,
          })}
        </Typography>
      ) : (
        <>
          <Typography sx={{ marginBlockStart: 1 }}>{t(`todo.${todo}`)}</Typography>
          <Acts finding={finding} hasBackups={hasBackups} />
        </>
      )}
      <Typography variant="caption" color="textSecondary" component="div">
        {t("technician")}: <Ltr>{[kind, subject, detail.said].filter(Boolean).join(" · ")}</Ltr>
      </Typography>
    </Paper>
  );
}

/** A dossier or a person is a page that says more itself. */
function RecordLink({ kind, id, name }: { kind: string; id: string; name: string }) {
  if (kind === "mission")
    return (
      <AppLink to="/missions/$missionId" params={{ missionId: id }}>
        {name}
      </AppLink>
    );
  if (kind === "person")
    return (
      <AppLink to="/people/$personId" params={{ personId: id }}>
        {name}
      </AppLink>
    );
  return <>{name}</>;
}

function Acts({ finding, hasBackups }: { finding: ShownFinding; hasBackups: boolean }) {
  const t = useText("whole");
  const navigate = useNavigate();
  const rebuild = useCommand("whole.rebuild");
  const bring = useCommand("whole.bringPapers");
  const { remedy, records } = finding;
  const person = records.find(({ kind }) => kind === "person");
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", marginBlock: 1 }}>
      {remedy === "restore" && (
        <Button onClick={() => void navigate({ to: "/backups" })}>{t("act.restore")}</Button>
      )}
      {remedy === "rebuild" && (
        <Button
          pending={rebuild.pending}
          onClick={() =>
            void rebuild.run({}).then((result) => {
              if (result.ok) tell(t("rebuilt"));
            })
          }
        >
          {t("act.rebuild")}
        </Button>
      )}
      {remedy === "bring" && hasBackups && (
        <Button
          pending={bring.pending}
          onClick={() =>
            void bring.run({}).then((result) => {
              if (!result.ok) return;
              const { brought } = result.value;
              tell(brought === 0 ? t("broughtNone") : t("brought", { count: brought }));
            })
          }
        >
          {t("act.bring")}
        </Button>
      )}
      {remedy === "reset" && person && (
        <Button
          onClick={() =>
            void navigate({ to: "/people/$personId", params: { personId: person.id } })
          }
        >
          {t("act.reset")}
        </Button>
      )}
      {finding.kind === "anchor" && <GoOn subject={finding.subject} />}
      <RefusalAlert refusal={rebuild.refusal ?? bring.refusal} />
    </Stack>
  );
}

function GoOn({ subject }: { subject: string }) {
  const t = useText("whole");
  const [asked, setAsked] = useState(false);
  const goOn = useCommand("whole.goOn");
  return (
    <>
      <Button quiet onClick={() => setAsked(true)}>
        {t("goOn")}
      </Button>
      <ConfirmDialog
        open={asked}
        danger
        title={t("goOnTitle")}
        confirmLabel={t("goOnConfirm")}
        onConfirm={() => goOn.run({ kind: "anchor", subject })}
        onClose={() => setAsked(false)}
      >
        <Typography>{t("goOnText")}</Typography>
      </ConfirmDialog>
    </>
  );
}
