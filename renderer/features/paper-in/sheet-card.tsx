/** One sheet: its picture, the dossier its code names (or the one chosen by hand), and the acts on it. */
import { Alert, Box, Paper, Stack, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { MarkCheck } from "#renderer/features/whole/mark-check.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { Digits } from "#renderer/ui/text.tsx";
import { ChooseDossier } from "./choose-dossier.tsx";
import { SheetActs } from "./sheet-acts.tsx";
import type { ReadSheet } from "./use-reading.ts";

export function SheetCard(props: {
  sheet: ReadSheet;
  /** The dossier from which the page was opened, if any. */
  expected: string | null;
  onDone: (sentence: string) => void;
  onRemove: () => void;
}) {
  const { file, code } = props.sheet;
  const t = useText("paperIn");
  const common = useText("common");
  const [byHand, setByHand] = useState<string | null>(code === null ? props.expected : null);
  const missionId = code?.missionId ?? byHand;
  return (
    <Paper component="li" variant="outlined" aria-label={file.name} sx={{ padding: 2 }}>
      <Box
        sx={{
          display: "grid",
          gap: 2,
          gridTemplateColumns: { xs: "1fr", sm: "10rem minmax(0, 1fr)" },
        }}
      >
        <Picture file={file} />
        <Stack sx={{ gap: 1.5, minInlineSize: 0 }}>
          <Stack direction="row" sx={{ gap: 1, alignItems: "center" }}>
            <Typography component="h2" variant="h3" sx={{ flex: 1 }} noWrap>
              <bdi>{file.name}</bdi>
            </Typography>
            <Button quiet onClick={props.onRemove}>
              {common("remove")}
            </Button>
          </Stack>
          {code === null && (
            <Alert severity="warning" role="note">
              {t("noCode")}
            </Alert>
          )}
          {code !== null && props.expected !== null && code.missionId !== props.expected && (
            <Alert severity="warning" role="note">
              {t("otherDossier")} <AppLink {...missionLink(code.missionId)}>{t("openIt")}</AppLink>
            </Alert>
          )}
          {code?.mark && <MarkCheck mark={code.mark} />}
          {missionId === null ? (
            <ChooseDossier onChoose={setByHand} />
          ) : (
            <Matched
              key={missionId}
              missionId={missionId}
              step={code?.step ?? ""}
              file={file}
              onDone={props.onDone}
              {...(code === null ? { onOther: () => setByHand(null) } : {})}
            />
          )}
        </Stack>
      </Box>
    </Paper>
  );
}

function Matched(props: {
  missionId: string;
  step: string;
  file: File;
  onDone: (sentence: string) => void;
  onOther?: () => void;
}) {
  const t = useText("paperIn");
  const common = useText("common");
  const { data, error } = useCall("mission.dossier", { missionId: props.missionId });
  if (error) return <RefusalAlert refusal={error} />;
  if (!data) return <Loading lines={2} />;
  return (
    <>
      <Typography>
        {t("dossier")} <Digits>{data.mission.dossierNo}</Digits>
        {common("dot")}
        <bdi>{data.mission.request.subject}</bdi>
        {props.onOther && (
          <Button quiet size="small" onClick={props.onOther}>
            {t("another")}
          </Button>
        )}
      </Typography>
      <SheetActs dossier={data} step={props.step} file={props.file} onDone={props.onDone} />
    </>
  );
}

function Picture({ file }: { file: File }) {
  const t = useText("paperIn");
  const [url] = useState(() => URL.createObjectURL(file));
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <Box
      component="img"
      src={url}
      alt={t("picture", { name: file.name })}
      sx={(theme) => ({
        inlineSize: "100%",
        maxBlockSize: 220,
        objectFit: "contain",
        border: `1px solid ${theme.palette.line}`,
        borderRadius: 1,
      })}
    />
  );
}
