/** The days of a report, for reading; the author is beside each where there is more than one. */
import { Box, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Report } from "#shared/mission/report/report.ts";
import { formatDay, formatOther } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";

export function DailyEntries(props: { entries: Report["dailyEntries"]; dossier: Dossier }) {
  const { entries, dossier } = props;
  const t = useText("diary");
  const lang = useLang();
  const nameOf = useAuthor(dossier);
  const several = new Set(entries.map((one) => one.authorId)).size > 1;
  return (
    <Box
      component="ol"
      sx={{
        listStyle: "none",
        margin: 0,
        padding: 0,
        maxInlineSize: "46rem",
        display: "grid",
        gap: 2,
      }}
    >
      {entries.map((one) => (
        <Box
          key={`${one.day} ${one.authorId}`}
          component="li"
          sx={(theme) => ({
            paddingInlineStart: 1.5,
            borderInlineStart: `3px solid ${theme.palette.lineStrong}`,
          })}
        >
          <Typography component="div" sx={{ fontWeight: 600 }}>
            <time dateTime={one.day}>{formatDay(one.day, lang, "long")}</time>{" "}
            <Typography component="span" variant="caption" color="textSecondary">
              <bdi>{formatOther(one.day, lang)}</bdi>
            </Typography>
          </Typography>
          {several && (
            <Typography variant="caption" color="textSecondary" component="div">
              {t("daily.of", { name: nameOf(one.authorId) })}
            </Typography>
          )}
          {one.places.trim() !== "" && (
            <Typography variant="body2" color="textSecondary">
              {t("daily.places")}: <bdi>{one.places}</bdi>
            </Typography>
          )}
          <Typography dir="auto" sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
            {one.text}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** The name of a member, as the delegation has it. */
export const useAuthor = ({ mission }: Dossier): ((personId: string) => string) => {
  const names = usePersonNames();
  return (personId) => {
    const member = mission.request.members.find((one) => one.personId === personId);
    return member ? names(member).name : "";
  };
};
