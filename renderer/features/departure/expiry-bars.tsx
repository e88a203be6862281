/** The expiry line drawn: a bar for each paper, the journey as a band across. The table beside it says the same in words. */
import { Box, Typography } from "@mui/material";
import { Fragment } from "react";
import type { ClockItem, JourneyDays } from "#shared/mission/permits/permit-clock.ts";
import { addDays, daysBetween, formatDay } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";

/** Days shown before the journey and after the last day anything is needed. */
const before = 30;
const after = 30;

export function ExpiryBars(props: {
  items: readonly ClockItem[];
  days: JourneyDays;
  nameOf: (one: ClockItem) => string;
  holderOf: (one: ClockItem) => string;
}) {
  const { items, days } = props;
  const t = useText("permits");
  const lang = useLang();
  const known = items.filter((one) => one.validUntil !== "");
  if (known.length === 0) return null;
  const from = addDays(days.startDate, -before);
  const last = [days.endDate, ...items.map((one) => one.neededUntil)].toSorted().at(-1);
  const to = addDays(last ?? days.endDate, after);
  const whole = daysBetween(from, to);
  const at = (day: string): number =>
    Math.min(100, Math.max(0, (daysBetween(from, day) / whole) * 100));
  return (
    <Box aria-hidden sx={{ marginBlockEnd: 2 }}>
      <Box
        sx={{
          display: "grid",
          gridTemplateColumns: "minmax(9rem, 16rem) minmax(0, 1fr)",
          columnGap: 1.5,
          rowGap: 0.75,
          alignItems: "center",
        }}
      >
        <span />
        <Box sx={{ position: "relative", blockSize: 20 }}>
          <Typography
            variant="caption"
            noWrap
            sx={{ position: "absolute", insetInlineStart: `${at(days.startDate)}%` }}
          >
            {t("clock.journey")} {formatDay(days.startDate, lang, "dayMonth")}
          </Typography>
        </Box>
        {known.map((one) => (
          <Fragment key={`${one.id} ${one.member}`}>
            <Typography variant="caption">
              {[props.nameOf(one), one.member === "" ? "" : props.holderOf(one)]
                .filter((part) => part !== "")
                .join(" · ")}
            </Typography>
            <Box
              sx={(theme) => ({
                position: "relative",
                blockSize: 18,
                borderRadius: 0.5,
                backgroundColor: theme.palette.action.hover,
              })}
            >
              <Band
                start={one.validFrom === "" ? 0 : at(one.validFrom)}
                end={at(one.validUntil)}
                holds={one.verdict === "ok"}
              />
              <Box
                sx={(theme) => ({
                  position: "absolute",
                  insetBlock: -3,
                  insetInlineStart: `${at(days.startDate)}%`,
                  inlineSize: `${Math.max(at(days.endDate) - at(days.startDate), 1)}%`,
                  border: `2px solid ${theme.palette.text.primary}`,
                  borderRadius: 0.5,
                })}
              />
            </Box>
          </Fragment>
        ))}
      </Box>
    </Box>
  );
}

/** Invalid papers are hatched as well as red: colour alone is not enough. */
function Band({ start, end, holds }: { start: number; end: number; holds: boolean }) {
  return (
    <Box
      sx={(theme) => ({
        position: "absolute",
        insetBlock: 4,
        insetInlineStart: `${start}%`,
        inlineSize: `${Math.max(end - start, 1)}%`,
        borderRadius: 0.5,
        ...(holds
          ? { backgroundColor: theme.palette.primary.main }
          : {
              backgroundImage: `repeating-linear-gradient(45deg, ${theme.palette.error.main} 0 4px, transparent 4px 8px)`,
              border: `1px solid ${theme.palette.error.main}`,
            }),
      })}
    />
  );
}
