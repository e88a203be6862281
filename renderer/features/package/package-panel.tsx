/** The dossier as a package: its preview, exporting it, and earlier exports and imports. */
import PackageIcon from "@mui/icons-material/ArchiveOutlined";
import {
  Alert,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import type { Output } from "#shared/contract/table.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { HashText } from "#renderer/features/mission/hash-text.tsx";
import { WorkBar } from "#renderer/features/staff-file/work-bar.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { useSize } from "#renderer/ui/file-field.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { InstantText, PersonText } from "#renderer/ui/text.tsx";
import { useExport } from "./use-export.ts";

export function PackagePanel({ missionId }: { missionId: string }) {
  const t = useText("package");
  const keeps = useCan()("archive.keep");
  const { data } = useCall("package.log", { missionId });
  const rows = data?.rows ?? [];
  if (!keeps && rows.length === 0) return null;
  return (
    <Panel title={t("title")}>
      {keeps && <Export missionId={missionId} />}
      {rows.length > 0 && <Log rows={rows} />}
    </Panel>
  );
}

function Export({ missionId }: { missionId: string }) {
  const t = useText("package");
  const common = useText("common");
  const size = useSize();
  const { data, error } = useCall("package.plan", { missionId });
  const { start, cancel, pending, part, outcome, givenUp } = useExport(missionId);
  const missing = data?.missing ?? [];
  const names = missing.join(common("listSeparator"));
  return (
    <>
      <Typography>{t("text")}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockStart: 1 }}>
        {t("whole")}
      </Typography>
      <RefusalAlert refusal={error} />
      {missing.length > 0 && <Alert severity="error">{t("missing", { names })}</Alert>}
      <Stack
        direction="row"
        sx={{ gap: 2, alignItems: "center", flexWrap: "wrap", marginBlockStart: 2 }}
      >
        <Button
          startIcon={<PackageIcon />}
          pending={pending}
          refusedBecause={missing.length > 0 ? t("missing", { names }) : undefined}
          onClick={() => void start()}
        >
          {t("export")}
        </Button>
        {data && (
          <Typography variant="body2" color="textSecondary">
            {t("holds", { events: data.events, papers: data.papers, size: size(data.bytes) })}
          </Typography>
        )}
      </Stack>
      {pending && !givenUp && (
        <WorkBar
          label={
            part ? t("writing", { done: size(part.done), total: size(part.total) }) : t("asking")
          }
          part={part}
          {...(part ? { onCancel: cancel } : {})}
        />
      )}
      {outcome === "cancelled" && <Alert severity="info">{t("cancelled")}</Alert>}
      {outcome && typeof outcome === "object" && "refusal" in outcome && (
        <RefusalAlert refusal={outcome.refusal} />
      )}
      {outcome && typeof outcome === "object" && "savedTo" in outcome && (
        <Alert
          severity="success"
          role="status"
          sx={{ marginBlockStart: 2, overflowWrap: "anywhere" }}
        >
          {t("savedTo", { path: outcome.savedTo })}
        </Alert>
      )}
    </>
  );
}

function Log({ rows }: { rows: Output<"package.log">["rows"] }) {
  const t = useText("package");
  return (
    <>
      <Typography variant="h4" component="h3" sx={{ marginBlock: 2, marginBlockEnd: 1 }}>
        {t("log")}
      </Typography>
      <Table size="small" sx={{ "& tbody tr:last-of-type > *": { borderBlockEnd: 0 } }}>
        <caption style={{ ...visuallyHidden }}>{t("logCaption")}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{t("logWhat")}</TableCell>
            <TableCell>{t("logWho")}</TableCell>
            <TableCell>{t("logWhen")}</TableCell>
            <TableCell>{t("logHead")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableCell component="th" scope="row">
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {t(row.kind)}
                </Typography>
                <Typography variant="caption" color="textSecondary">
                  {t("logVersion", { n: row.version })}
                </Typography>
              </TableCell>
              <TableCell>
                <PersonText person={row.actor} />
              </TableCell>
              <TableCell>
                <InstantText at={row.at} />
              </TableCell>
              <TableCell>
                <HashText hash={row.head} label={t("logHead")} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
