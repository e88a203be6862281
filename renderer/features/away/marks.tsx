/** How a span looks, by its frame and sign and never by colour alone; and the legend with its counts. */
import EventBusyIcon from "@mui/icons-material/EventBusyOutlined";
import FlightIcon from "@mui/icons-material/FlightTakeoffOutlined";
import { Box, Stack, Typography } from "@mui/material";
import type { Theme } from "@mui/material/styles";
import type { AwayPerson, AwaySpan } from "#shared/contract/absences.ts";
import { awayIn, isJourney, type AwayPart } from "#shared/people/away-bars.ts";
import type { DaySpan } from "#shared/persian/months.ts";
import { useText } from "#renderer/i18n.ts";
import { radii } from "#renderer/theme/tokens.ts";
import { offSx } from "./off-days.ts";

const looks = ["journey", "inReview", "absence"] as const;
type Look = (typeof looks)[number];

const lookOf = (span: AwaySpan): Look =>
  !isJourney(span) ? "absence" : span.state === "provisional" ? "inReview" : "journey";

export const SpanIcon = ({ span }: { span: AwaySpan }) =>
  isJourney(span) ? <FlightIcon sx={{ fontSize: 16 }} /> : <EventBusyIcon sx={{ fontSize: 16 }} />;

/** A journey is teal, one still in review dashed, an absence a frame. */
const lookSx =
  (of: Look) =>
  ({ palette: { look } }: Theme) =>
    ({
      journey: { color: look.onTeal, backgroundColor: look.teal, border: `1px solid ${look.teal}` },
      inReview: {
        color: look.teal,
        backgroundColor: look.paper,
        border: `1px dashed ${look.teal}`,
      },
      absence: {
        color: look.text,
        backgroundColor: look.sunken,
        border: `1px solid ${look.lineStrong}`,
      },
    })[of];

const spanSx = (span: AwaySpan) => lookSx(lookOf(span));

/** A bar with one line of text; an end that is cut by the edge of the week is not round. */
export const barSx = ({
  span,
  cutStart,
  cutEnd,
}: Pick<AwayPart, "span" | "cutStart" | "cutEnd">) => {
  const start = cutStart ? 0 : `${radii.small}px`;
  const end = cutEnd ? 0 : `${radii.small}px`;
  return (theme: Theme) => ({
    paddingInline: 1,
    typography: "caption",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textDecoration: "none",
    marginInlineStart: cutStart ? 0 : "4px",
    marginInlineEnd: cutEnd ? 0 : "4px",
    borderStartStartRadius: start,
    borderEndStartRadius: start,
    borderStartEndRadius: end,
    borderEndEndRadius: end,
    ...spanSx(span)(theme),
  });
};

const swatch = {
  flexShrink: 0,
  inlineSize: 16,
  blockSize: 12,
  borderRadius: `${radii.small}px`,
};

export function SpanSwatch({ span }: { span: AwaySpan }) {
  return <Box aria-hidden sx={[swatch, spanSx(span)]} />;
}

/** What the bars mean, and how many of each there are on these days. */
export function Legend({ people, span }: { people: readonly AwayPerson[]; span: DaySpan }) {
  const t = useText("away");
  const away = awayIn(people, span);
  const counted = looks.map(
    (look) => [look, away.filter((one) => lookOf(one.span) === look).length] as const,
  );
  return (
    <Stack
      component="ul"
      direction="row"
      aria-label={t("legend")}
      sx={{ gap: 2, listStyle: "none", margin: 0, padding: 0, flex: 1, minInlineSize: 0 }}
    >
      {counted.map(([look, count]) => (
        <Key key={look} sx={lookSx(look)} text={t(`look.${look}`, { count })} />
      ))}
      <Key sx={keyOfOff} text={t("look.off")} />
    </Stack>
  );
}

function Key({ sx, text }: { sx: (theme: Theme) => object; text: string }) {
  return (
    <Stack component="li" direction="row" sx={{ alignItems: "center", gap: 0.75 }}>
      <Box aria-hidden sx={[swatch, sx]} />
      <Typography variant="caption" color="textSecondary" noWrap>
        {text}
      </Typography>
    </Stack>
  );
}

const keyOfOff = (theme: Theme) => ({
  ...offSx(theme),
  border: `1px solid ${theme.palette.line}`,
});
