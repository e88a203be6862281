/** «آمادهٔ اعزام؟»: missing needs with their reasons and where to meet them; met ones in one line. */
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import WarningIcon from "@mui/icons-material/WarningAmberOutlined";
import { Alert, Box, Stack, Typography } from "@mui/material";
import type { Need } from "#shared/mission/departure/readiness.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { isFulfilled, toneOf, useNeedNames, useWhy, type DepartureDossier } from "./need-words.ts";

export function ReadyPanel(props: {
  dossier: DepartureDossier;
  mendOf: (need: Need) => (() => void) | undefined;
}) {
  const { dossier } = props;
  const t = useText("departure");
  const open = dossier.readiness.filter((one) => !isFulfilled(one));
  const first = open.toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
  const whole = dossier.readiness.filter((one) => one.member === "" && isFulfilled(one));
  return (
    <Panel title={t("title")}>
      <Summary dossier={dossier} open={open} />
      {first.length > 0 && (
        <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          {first.map((one) => (
            <Missing
              key={`${one.kind} ${one.member} ${one.titleFa}`}
              dossier={dossier}
              need={one}
              onMend={props.mendOf(one)}
            />
          ))}
        </Box>
      )}
      {whole.length > 0 && <InOrder dossier={dossier} needs={whole} />}
    </Panel>
  );
}

function Summary({ dossier, open }: { dossier: DepartureDossier; open: readonly Need[] }) {
  const t = useText("departure");
  const { mission } = dossier;
  const blocking = open.filter((one) => one.blocking).length;
  const warned = open.length - blocking;
  const sentences = [
    ...(mission.cleared ? [t(blocking > 0 ? "clearedSince" : "cleared")] : []),
    ...(open.length === 0 ? [t("allThere")] : []),
    ...(blocking > 0 ? [t("missing", { count: blocking })] : []),
    ...(warned > 0 ? [t("warned", { count: warned })] : []),
    ...(mission.order === null ? [t("beforeOrder")] : []),
  ];
  return (
    <Alert
      severity={blocking > 0 ? "error" : warned > 0 ? "warning" : "success"}
      variant="outlined"
      role="status"
      sx={{ marginBlockEnd: 1 }}
    >
      {sentences.join(" ")}
    </Alert>
  );
}

function Missing(props: {
  dossier: DepartureDossier;
  need: Need;
  onMend: (() => void) | undefined;
}) {
  const { need } = props;
  const t = useText("departure");
  const common = useText("common");
  const why = useWhy();
  const { what, who } = useNeedNames(props.dossier);
  const Icon = need.blocking ? ErrorIcon : WarningIcon;
  return (
    <Stack
      component="li"
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        gap: 1.5,
        paddingBlock: 1.25,
        borderBlockStart: `1px solid ${theme.palette.line}`,
        "&:first-of-type": { borderBlockStart: 0 },
      })}
    >
      <Icon fontSize="small" color={need.blocking ? "error" : "warning"} aria-hidden />
      <Box sx={{ flex: 1, minInlineSize: 0 }}>
        <Typography component="div" variant="body2">
          <b>{what(need)}</b>
          {common("dot")}
          <bdi>{who(need)}</bdi>
        </Typography>
        <Typography component="div" variant="body2" color="textSecondary">
          {why(need)}
        </Typography>
      </Box>
      <Mark
        tone={need.blocking ? "error" : "warning"}
        label={t(need.blocking ? "blocks" : "warns")}
      />
      {props.onMend && (
        <Button
          size="small"
          aria-label={t("mendNamed", { need: what(need), who: who(need) })}
          onClick={props.onMend}
          sx={{ flexShrink: 0 }}
        >
          {t("mend")}
        </Button>
      )}
    </Stack>
  );
}

function InOrder({ dossier, needs }: { dossier: DepartureDossier; needs: readonly Need[] }) {
  const { what } = useNeedNames(dossier);
  const t = useText("departure");
  return (
    <Stack
      component="ul"
      direction="row"
      aria-label={t("verdict.ok")}
      sx={{
        listStyle: "none",
        margin: 0,
        padding: 0,
        paddingBlockStart: 1,
        gap: 1,
        flexWrap: "wrap",
      }}
    >
      {needs.map((one) => (
        <li key={`${one.kind} ${one.titleFa}`}>
          <Mark tone={toneOf(one)} icon={<CheckIcon />} label={what(one)} />
        </li>
      ))}
    </Stack>
  );
}
