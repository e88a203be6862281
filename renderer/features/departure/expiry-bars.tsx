/**
 * Permits and papers as bars on one dated axis: how long each is valid, the journey as a band across, and
 * the missing days hatched. The departure table says the same in words.
 */
import { Box, Typography, type Theme } from "@mui/material";
import { Fragment, useState } from "react";
import { datedKinds } from "#shared/mission/departure/travel-papers.ts";
import type { ClockItem, JourneyDays } from "#shared/mission/permits/permit-clock.ts";
import { daysShort, missingDays } from "#shared/mission/permits/validity.ts";
import { addDays, formatDay } from "#shared/persian/jalali.ts";
import { formatMonth, type DaySpan } from "#shared/persian/months.ts";
import { axisOf, placeOf, type Axis } from "#renderer/features/home/time-axis.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { radii } from "#renderer/theme/tokens.ts";
import { Button } from "#renderer/ui/buttons.tsx";

/** A delegation may have sixty members; so many bars until all are asked for. */
const atFirst = 12;

/** After this place, in percent, the name of a month would be cut. */
const roomForName = 92;

/** Papers of one kind below each other, permits last. */
const orderOf = ({ kind }: ClockItem): number =>
  kind === "permit" ? datedKinds.length : datedKinds.indexOf(kind);

interface Props {
  items: readonly ClockItem[];
  days: JourneyDays;
  today: string;
  nameOf: (one: ClockItem) => string;
}

export function ExpiryBars({ items, days, today, nameOf }: Props) {
  const t = useText("permits");
  const lang = useLang();
  const [isWhole, setWhole] = useState(false);
  const { startDate, endDate } = days;
  // A permit may name no end: then there is nothing to draw.
  const drawn = items
    .filter((one) => one.validUntil !== "" || one.verdict !== "ok")
    .toSorted((a, b) => orderOf(a) - orderOf(b));
  if (drawn.length === 0) return null;
  const last = [endDate, ...drawn.map((one) => one.neededUntil)].toSorted().at(-1) ?? endDate;
  const axis = axisOf(startDate, [{ startDate, endDate: last }], lang);
  const shown = isWhole ? drawn : drawn.slice(0, atFirst);
  return (
    <>
      <Box aria-hidden sx={gridSx}>
        <span />
        <Months axis={axis} />
        <span />
        {shown.map((one) => (
          <Fragment key={`${one.id} ${one.member}`}>
            <Typography variant="caption" noWrap title={nameOf(one)}>
              {nameOf(one)}
            </Typography>
            <Track item={one} days={days} today={today} axis={axis} />
            <End item={one} />
          </Fragment>
        ))}
      </Box>
      {shown.length < drawn.length && (
        <Button quiet size="small" onClick={() => setWhole(true)}>
          {t("clock.more", { count: drawn.length - shown.length })}
        </Button>
      )}
    </>
  );
}

const gridSx = {
  display: "grid",
  gridTemplateColumns: "minmax(8rem, 16rem) minmax(0, 1fr) auto",
  columnGap: 1.5,
  alignItems: "center",
  marginBlockEnd: 1,
} as const;

function Months({ axis }: { axis: Axis }) {
  const lang = useLang();
  const months = axis.months.filter(({ at }) => at < roomForName);
  return (
    <Box
      sx={(theme) => ({
        position: "relative",
        blockSize: 20,
        overflow: "hidden",
        borderBlockEnd: `1px solid ${theme.palette.line}`,
      })}
    >
      {months.map(({ day, label, at }, index) => (
        <Typography
          key={day}
          variant="caption"
          noWrap
          color="textSecondary"
          sx={(theme) => ({
            position: "absolute",
            insetInlineStart: `${at}%`,
            paddingInlineStart: 0.5,
            borderInlineStart: `1px solid ${theme.palette.line}`,
          })}
        >
          {index === 0 ? formatMonth(day, lang) : label}
        </Typography>
      ))}
    </Box>
  );
}

function Track(props: { item: ClockItem; days: JourneyDays; today: string; axis: Axis }) {
  const { item, days, today, axis } = props;
  const { validFrom, validUntil, verdict, neededUntil } = item;
  const whole = { first: axis.start, last: axis.end };
  const missing = missingDays(item, days);
  return (
    <Box
      sx={(theme) => ({
        position: "relative",
        blockSize: 24,
        overflow: "hidden",
        borderBlockEnd: `1px solid ${theme.palette.look.lineSoft}`,
      })}
    >
      <Band span={{ first: days.startDate, last: days.endDate }} axis={axis} look="journey" />
      {validUntil !== "" && verdict !== "fallsWith" && (
        <Band
          span={{ first: validFrom === "" ? whole.first : validFrom, last: validUntil }}
          axis={axis}
          look="valid"
        />
      )}
      {missing && <Band span={missing} axis={axis} look="missing" />}
      {neededUntil > days.endDate && <Edge day={addDays(neededUntil, 1)} axis={axis} dashed />}
      {today > axis.start && today < axis.end && <Edge day={today} axis={axis} />}
    </Box>
  );
}

const looks = {
  journey: ({ palette }: Theme) => ({ insetBlock: 0, backgroundColor: palette.look.tealLine }),
  valid: ({ palette }: Theme) => ({ insetBlock: 7, backgroundColor: palette.look.plot2 }),
  /** Hatched as well as red: colour alone is not enough. */
  missing: ({ palette }: Theme) => ({
    insetBlock: 7,
    backgroundColor: palette.background.paper,
    backgroundImage: `repeating-linear-gradient(-45deg, ${palette.error.main} 0 2px, transparent 2px 5px)`,
    border: `1px solid ${palette.error.main}`,
  }),
};

function Band({ span, axis, look }: { span: DaySpan; axis: Axis; look: keyof typeof looks }) {
  const at = (day: string) => Math.min(100, Math.max(0, placeOf(day, axis)));
  const start = at(span.first);
  const size = at(addDays(span.last, 1)) - start;
  if (size <= 0) return null;
  return (
    <Box
      sx={[
        {
          position: "absolute",
          insetInlineStart: `${start}%`,
          inlineSize: `${size}%`,
          minInlineSize: 4,
          borderRadius: look === "journey" ? 0 : `${radii.small}px`,
        },
        looks[look],
      ]}
    />
  );
}

/** A day as a line: today, or dashed the last day of need. */
function Edge({ day, axis, dashed = false }: { day: string; axis: Axis; dashed?: boolean }) {
  return (
    <Box
      sx={(theme) => ({
        position: "absolute",
        insetBlock: 0,
        insetInlineStart: `${placeOf(day, axis)}%`,
        borderInlineStart: `1px ${dashed ? "dashed" : "solid"} ${theme.palette.text.primary}`,
      })}
    />
  );
}

/** The last day in words, after what is wrong with it. */
function End({ item }: { item: ClockItem }) {
  const t = useText("departure");
  const common = useText("common");
  const lang = useLang();
  const { verdict, validUntil } = item;
  const wrong =
    verdict === "ok"
      ? ""
      : verdict === "endsTooEarly"
        ? t("daysShort", { count: daysShort(item) })
        : t(`verdict.${verdict}`);
  const day = validUntil === "" ? "" : formatDay(validUntil, lang);
  return (
    <Typography
      variant="caption"
      noWrap
      color={verdict === "ok" ? "textSecondary" : "error"}
      sx={{ maxInlineSize: "16rem" }}
    >
      {[wrong, day].filter((one) => one !== "").join(common("dot"))}
    </Typography>
  );
}
