/** One day of the month: its number in both calendars, and how many people its bars leave out. */
import { Box, Typography } from "@mui/material";
import type { Theme } from "@mui/material/styles";
import type { Away } from "#shared/people/away-bars.ts";
import { formatDay, formatOther } from "#shared/persian/jalali.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { useAwayWords } from "./away-words.ts";
import { offSx } from "./off-days.ts";

export function MonthDay(props: {
  day: string;
  chosen: boolean;
  isToday: boolean;
  /** Of the month before or after. */
  isOutside: boolean;
  /** See `offTitle`. */
  off: string | null;
  away: readonly Away[];
  /** People without a bar in this week. */
  more: number;
  onOpen: (byKey: boolean) => void;
}) {
  const { day, chosen, isToday, isOutside, off, away, more } = props;
  const t = useText("away");
  const lang = useLang();
  const list = useList();
  const words = useAwayWords();
  const people = [...new Set(away.flatMap((one) => one.people))];
  const who =
    people.length === 0
      ? t("cellNobody")
      : t("cellPeople", { count: people.length, names: list(people.map(words.name)) });
  const label = [formatDay(day, lang, "long"), isToday ? t("today") : "", off ?? "", who];
  return (
    <Box
      role="gridcell"
      data-day={day}
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      {...(people.length > 0 ? { title: who } : {})}
      onClick={() => props.onOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        props.onOpen(true);
      }}
      sx={[cellSx, off === null ? {} : offSx, chosen ? chosenSx : {}]}
    >
      {/* The drawn text is short; the text read aloud is complete. */}
      <Box component="span" sx={visuallyHidden}>
        {list(label.filter(Boolean))}
      </Box>
      <Box aria-hidden sx={{ display: "flex", alignItems: "center", gap: 0.75, blockSize: 22 }}>
        <Box
          component="span"
          sx={[
            { typography: "caption", fontWeight: 600, whiteSpace: "nowrap" },
            isOutside || off !== null ? { color: "text.secondary" } : {},
            isToday ? todaySx : {},
          ]}
        >
          {numberOf(formatDay(day, lang, "dayMonth"), isOutside)}
        </Box>
        <Typography variant="caption" color="textSecondary" noWrap>
          {numberOf(formatOther(day, lang), false)}
        </Typography>
        {more > 0 && (
          <Typography variant="caption" noWrap sx={{ color: "primary.main", ...atEnd }}>
            {t("more", { count: more })}
          </Typography>
        )}
      </Box>
      {off !== null && off !== "" && (
        <Typography
          aria-hidden
          variant="caption"
          color="textSecondary"
          noWrap
          sx={{ position: "absolute", insetInline: 8, insetBlockEnd: 2 }}
        >
          {off}
        </Typography>
      )}
    </Box>
  );
}

/** The number of a date, with its month on a day outside of the month and on the first of the other calendar's. */
const numberOf = (date: string, withMonth: boolean): string => {
  const [number = "", month = ""] = date.split(" ");
  return withMonth || number === "1" || number === "۱" ? `${number} ${month}` : number;
};

const atEnd = { marginInlineStart: "auto", flexShrink: 0, fontWeight: 600 } as const;
const todaySx = {
  paddingInline: 0.75,
  borderRadius: 1,
  color: "primary.contrastText",
  backgroundColor: "primary.main",
};
const chosenSx = ({ palette: { look } }: Theme) => ({ backgroundColor: look.select });
const cellSx = ({ palette }: Theme) =>
  ({
    // Holds what is only read aloud.
    position: "relative",
    minInlineSize: 0,
    overflow: "hidden",
    paddingInline: 1,
    cursor: "pointer",
    "&:not(:first-of-type)": { borderInlineStart: `1px solid ${palette.look.lineSoft}` },
    "&:hover": { backgroundColor: palette.look.hover },
    "&:focus-visible": { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2 },
  }) as const;
