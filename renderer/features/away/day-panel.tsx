/** The chosen day beside the month: who travels, who is absent, who stands in and whose seat is empty. */
import { Box, Stack, Typography } from "@mui/material";
import { useId, type Ref } from "react";
import type { AwayPerson } from "#shared/contract/absences.ts";
import { isJourney } from "#shared/people/away-bars.ts";
import { entriesOn } from "#shared/people/away-day.ts";
import { formatDay, formatOther, weekday } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { AwayEntries } from "./away-entries.tsx";

interface Day {
  day: string;
  people: readonly AwayPerson[];
  onCancelled: () => void;
}

export function DayPanel({
  today,
  off,
  headRef,
  onLeave,
  ...shown
}: Day & {
  today: string;
  /** See `offTitle`. */
  off: string | null;
  /** Takes the focus when the day is opened. */
  headRef: Ref<HTMLHeadingElement>;
  onLeave: () => void;
}) {
  const { day } = shown;
  const t = useText("away");
  const names = useText("calendar");
  const common = useText("common");
  const lang = useLang();
  const titleId = useId();
  const facts = [formatOther(day, lang), day === today ? t("today") : "", off ?? ""];
  return (
    <Stack
      component="aside"
      tabIndex={0}
      aria-labelledby={titleId}
      onKeyDown={(event) => event.key === "Escape" && onLeave()}
      sx={(theme) => ({
        inlineSize: { xs: 240, lg: 264 },
        flexShrink: 0,
        overflowY: "auto",
        backgroundColor: "background.default",
        borderInlineStart: `1px solid ${theme.palette.line}`,
      })}
    >
      <Box
        sx={(theme) => ({
          paddingInline: 2,
          paddingBlock: 1,
          backgroundColor: "background.paper",
          borderBlockEnd: `1px solid ${theme.palette.line}`,
        })}
      >
        <Typography ref={headRef} id={titleId} tabIndex={-1} variant="h2" sx={{ outline: "none" }}>
          {names(`day.${weekday(day) as 0}`)} {formatDay(day, lang, "dayMonth")}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {facts.filter((one) => one !== "").join(common("dot"))}
        </Typography>
      </Box>
      <DayEntries {...shown} />
    </Stack>
  );
}

/** Journeys and absences of a day, apart. */
export function DayEntries({ day, people, onCancelled }: Day) {
  const t = useText("away");
  const entries = entriesOn(people, day);
  const groups = [
    ["travelling", entries.filter(({ span }) => isJourney(span))] as const,
    ["absent", entries.filter(({ span }) => !isJourney(span))] as const,
  ];
  return (
    <>
      {entries.length === 0 && (
        <Typography color="textSecondary" sx={{ padding: 2 }}>
          {t("nobody")}
        </Typography>
      )}
      {groups.map(
        ([group, of]) =>
          of.length > 0 && (
            <Box key={group} component="section" sx={{ paddingInline: 2, paddingBlockStart: 1 }}>
              <Typography variant="caption" component="h3" color="textSecondary" sx={groupSx}>
                {t(`group.${group}`, { count: of.length })}
              </Typography>
              <AwayEntries day={day} entries={of} onCancelled={onCancelled} />
            </Box>
          ),
      )}
      {entries.some((one) => one.span.kind === "absent") && (
        <Typography variant="caption" color="textSecondary" sx={{ padding: 2 }}>
          {t("privateNote")}
        </Typography>
      )}
    </>
  );
}

const groupSx = { margin: 0, fontWeight: 600 } as const;
