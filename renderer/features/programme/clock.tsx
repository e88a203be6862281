/** A wall clock with its place, and Tehran's clock below where it shows another time. */
import { Box, Typography } from "@mui/material";
import { instantOf } from "#shared/mission/programme/itinerary.ts";
import { clockIn } from "#shared/persian/days.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { TEHRAN } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { zoneName } from "./zones.ts";

export function Clock({ local, zone, day }: { local: string; zone: string; day?: string }) {
  const t = useText("programme");
  const lang = useLang();
  const time = local.slice(11);
  const tehran = clockIn(TEHRAN, new Date(instantOf(local, zone))).time;
  return (
    <Box sx={{ marginBlockEnd: 0.25 }}>
      <time dateTime={local}>
        <Box component="b" sx={{ fontWeight: 600 }}>
          {localizeDigits(time, lang)}
        </Box>
        {day ? ` · ${day}` : ""}
      </time>
      <Typography variant="caption" color="textSecondary" component="div" sx={{ lineHeight: 1.4 }}>
        {zoneName(zone, lang)}
        {tehran !== time && ` · ${t("tehran", { time: localizeDigits(tehran, lang) })}`}
      </Typography>
    </Box>
  );
}
