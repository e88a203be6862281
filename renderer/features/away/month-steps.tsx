/** In the head of the page: which days are shown, in both calendars, and the way to others. */
import NextIcon from "@mui/icons-material/ChevronRightOutlined";
import PreviousIcon from "@mui/icons-material/ChevronLeftOutlined";
import { Box, IconButton, Stack, Tooltip, Typography } from "@mui/material";
import { formatDayRange } from "#shared/persian/jalali.ts";
import { formatMonth, formatOtherMonths } from "#shared/persian/months.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { mirrored } from "#renderer/ui/mirrored.ts";
import { shift, spanOf } from "./away-address.ts";
import type { PlaceInTime } from "./place-in-time.ts";

export function MonthSteps({ place }: { place: PlaceInTime }) {
  const { zoom, day, setDay } = place;
  const t = useText("away");
  const lang = useLang();
  const today = useToday();
  const span = spanOf(day, zoom, lang);
  const step = (by: number) => setDay(shift(day, zoom, by, lang));
  return (
    <Stack direction="row" sx={{ alignItems: "center", gap: 0.5, minInlineSize: 0 }}>
      <Tooltip title={t("previous")}>
        <IconButton size="small" aria-label={t("previous")} onClick={() => step(-1)}>
          <PreviousIcon sx={mirrored} />
        </IconButton>
      </Tooltip>
      <Typography component="div" noWrap aria-live="polite" sx={{ minInlineSize: 0 }}>
        <Typography variant="h2" component="h2" sx={{ display: "inline" }} color="textPrimary">
          {zoom === "month" ? formatMonth(day, lang) : formatDayRange(span.first, span.last, lang)}
        </Typography>
      </Typography>
      <Tooltip title={t("next")}>
        <IconButton size="small" aria-label={t("next")} onClick={() => step(1)}>
          <NextIcon sx={mirrored} />
        </IconButton>
      </Tooltip>
      <Box component="span" sx={cut}>
        {formatOtherMonths(span, lang)}
      </Box>
      <Button quiet size="small" onClick={() => setDay(today)}>
        {t("today")}
      </Button>
    </Stack>
  );
}

const cut = { minInlineSize: 0, overflow: "hidden", textOverflow: "ellipsis" } as const;
