/**
 * People as rows by unit, days as columns, bars for their absences. Rows out of view are not
 * drawn (`content-visibility`), so hundreds of people stay light and can still be searched and read aloud.
 */
import { Box, Typography } from "@mui/material";
import type { MunicipalCalendar } from "#shared/calendar.ts";
import type { AwayPerson } from "#shared/contract/absences.ts";
import type { AwayEntry } from "#shared/people/away-day.ts";
import { formatDayRange } from "#shared/persian/jalali.ts";
import type { DaySpan } from "#shared/persian/months.ts";
import { useLang } from "#renderer/i18n.ts";
import { useAwayWords } from "./away-words.ts";
import { TimelineGround, TimelineHead } from "./timeline-axis.tsx";
import { TimelineRow } from "./timeline-row.tsx";

export function Timeline(props: {
  span: DaySpan;
  today: string;
  people: readonly AwayPerson[];
  calendar: MunicipalCalendar | undefined;
  onOpen: (entry: AwayEntry) => void;
}) {
  const { span, people } = props;
  const { unit } = useAwayWords();
  const lang = useLang();
  const units = [...new Set(people.map(unit))];
  return (
    <Box role="group" aria-label={formatDayRange(span.first, span.last, lang)}>
      <TimelineHead {...props} />
      <Box sx={{ position: "relative" }}>
        <TimelineGround {...props} />
        {units.map((title) => (
          <Unit
            key={title}
            title={title}
            people={people.filter((one) => unit(one) === title)}
            span={span}
            onOpen={props.onOpen}
          />
        ))}
      </Box>
    </Box>
  );
}

function Unit(props: {
  title: string;
  people: readonly AwayPerson[];
  span: DaySpan;
  onOpen: (entry: AwayEntry) => void;
}) {
  return (
    <Box component="section" aria-label={props.title} sx={{ position: "relative" }}>
      <Typography
        component="h3"
        variant="caption"
        color="textSecondary"
        sx={({ palette }) => ({
          margin: 0,
          paddingInline: 2,
          lineHeight: "24px",
          fontWeight: 600,
          backgroundColor: palette.look.ground,
          borderBlockStart: `1px solid ${palette.line}`,
        })}
      >
        <bdi>{props.title}</bdi>
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {props.people.map((person) => (
          <TimelineRow key={person.person.id} {...props} person={person} />
        ))}
      </Box>
    </Box>
  );
}
