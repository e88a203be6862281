/** How a span looks: pattern and sign, never colour alone; and the legend. */
import EventBusyIcon from "@mui/icons-material/EventBusyOutlined";
import FlightIcon from "@mui/icons-material/FlightTakeoffOutlined";
import { Box, Stack, Typography } from "@mui/material";
import type { Theme } from "@mui/material/styles";
import type { AwaySpan } from "#shared/contract/absences.ts";
import { useText } from "#renderer/i18n.ts";
import { radii } from "#renderer/theme/tokens.ts";

type Look = "provisional" | "approved" | "onTheWay" | "over" | "absence";

export const lookOf = (span: AwaySpan): Look =>
  span.kind === "mission" ? (span.state ?? "approved") : "absence";

export const SpanIcon = ({ span }: { span: AwaySpan }) =>
  span.kind === "mission" || span.kind === "domesticMission" ? (
    <FlightIcon sx={{ fontSize: 16 }} />
  ) : (
    <EventBusyIcon sx={{ fontSize: 16 }} />
  );

/** Requested: a dashed outline. Approved: an outline. Travelling: filled. Over: a thin line. Else: hatched. */
export const lookSx = (look: Look) => (theme: Theme) => {
  const teal = theme.palette.primary.main;
  const plain = theme.palette.lineStrong;
  const looks = {
    provisional: { border: `2px dashed ${teal}`, backgroundColor: theme.palette.background.paper },
    approved: { border: `2px solid ${teal}`, backgroundColor: theme.palette.soft.teal },
    onTheWay: { border: `2px solid ${teal}`, backgroundColor: teal },
    over: { border: `1px solid ${plain}`, backgroundColor: theme.palette.background.paper },
    absence: {
      border: `2px solid ${plain}`,
      background: `repeating-linear-gradient(-45deg, ${plain} 0 2px, ${theme.palette.background.paper} 2px 6px)`,
    },
  };
  return looks[look];
};

const looks = ["provisional", "approved", "onTheWay", "over"] as const;

export function Legend() {
  const t = useText("away");
  const entries: [Look, string][] = [
    ...looks.map((one): [Look, string] => [one, `${t("kind.mission")}: ${t(`state.${one}`)}`]),
    ["absence", t("legendAbsence")],
  ];
  return (
    <Stack
      component="ul"
      direction="row"
      aria-label={t("legend")}
      sx={{ listStyle: "none", margin: 0, padding: 0, flexWrap: "wrap", columnGap: 3, rowGap: 0.5 }}
    >
      {entries.map(([look, label]) => (
        <Stack
          key={look}
          component="li"
          direction="row"
          sx={{ alignItems: "center", columnGap: 1 }}
        >
          <Box
            aria-hidden
            sx={[{ inlineSize: 28, blockSize: 12, borderRadius: `${radii.small}px` }, lookSx(look)]}
          />
          <Typography variant="caption" color="textSecondary">
            {label}
          </Typography>
        </Stack>
      ))}
    </Stack>
  );
}
