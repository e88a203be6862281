/** Who is away on a day: the reason as far as the person may know it, until when, and who stands in. */
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { AwaySpan } from "#shared/contract/absences.ts";
import { backOn, dayWithin, emptySeats, type AwayEntry } from "#shared/people/away-day.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { unitName, useLang, useList, useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { ReasonDialog } from "#renderer/ui/dialogs.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { Digits, PersonText, usePersonNames } from "#renderer/ui/text.tsx";
import { useAwayWords } from "./away-words.ts";
import { SpanSwatch } from "./marks.tsx";

export function AwayEntries(props: {
  day: string;
  entries: readonly AwayEntry[];
  /** An absence was cancelled: what is shown here is outdated. */
  onCancelled: () => void;
}) {
  const t = useText("away");
  const [cancelling, setCancelling] = useState<AwaySpan | null>(null);
  return (
    <>
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {props.entries.map((entry, index) => (
          <Entry
            key={index}
            day={props.day}
            entry={entry}
            onCancel={() => setCancelling(entry.span)}
          />
        ))}
      </Stack>
      {cancelling && (
        <ReasonDialog
          open
          danger
          title={t("cancel")}
          confirmLabel={t("cancel")}
          onConfirm={async (reason) => {
            const result = await runCommand("absence.cancel", { id: cancelling.id, reason });
            if (result.ok) {
              setCancelling(null);
              props.onCancelled();
            }
            return result;
          }}
          onClose={() => setCancelling(null)}
        />
      )}
    </>
  );
}

function Entry(props: { day: string; entry: AwayEntry; onCancel: () => void }) {
  const { day, entry, onCancel } = props;
  const t = useText("away");
  const words = useAwayWords();
  const { person, span } = entry;
  const deputies = words.deputies(person, span);
  return (
    <Stack
      component="li"
      sx={(theme) => ({
        paddingBlock: 1,
        alignItems: "flex-start",
        "&:not(:first-of-type)": { borderBlockStart: `1px solid ${theme.palette.look.lineSoft}` },
      })}
    >
      <Typography component="div" sx={{ fontWeight: 600 }}>
        <PersonText person={person.person} />
      </Typography>
      <Typography variant="caption" color="textSecondary">
        <Post person={person.person} />
      </Typography>
      <Stack direction="row" sx={{ gap: 0.75, alignItems: "center" }}>
        <SpanSwatch span={span} />
        <Typography variant="body2">{words.what(span)}</Typography>
      </Stack>
      <Until day={day} span={span} />
      {deputies !== "" && <Typography variant="body2">{deputies}</Typography>}
      <EmptySeats day={day} entry={entry} />
      {span.note !== "" && (
        <Typography variant="body2">
          <bdi>{span.note}</bdi>
        </Typography>
      )}
      {span.mission && (
        <AppLink
          {...missionLink(span.mission.id)}
          sx={{ color: "primary.main", typography: "body2", fontWeight: 600 }}
        >
          <Digits>{t("openDossier", { no: span.mission.dossierNo })}</Digits>
        </AppLink>
      )}
      {span.mayCancel && (
        <Button quiet danger size="small" onClick={onCancel} sx={{ marginInlineStart: -0.5 }}>
          {t("cancel")}
        </Button>
      )}
    </Stack>
  );
}

/** Post and unit. */
function Post({ person }: { person: AwayEntry["person"]["person"] }) {
  const common = useText("common");
  const lang = useLang();
  const names = usePersonNames();
  const parts = [names(person).postTitle, unitName(lang, person)];
  return <bdi>{parts.filter((part) => part !== "").join(common("dot"))}</bdi>;
}

/** The day within it, its last day, and the first day on which they are back at work. */
function Until({ day, span }: { day: string; span: AwaySpan }) {
  const t = useText("away");
  const common = useText("common");
  const lang = useLang();
  const calendar = useCall("calendar.get", {}).data;
  const short = (one: string) => formatDay(one, lang, "dayMonth");
  const { no, of } = dayWithin(span, day);
  return (
    <Typography variant="body2" color="textSecondary">
      {[
        of === 1 ? t("oneDay") : t("dayOf", { no, of, last: short(span.to) }),
        calendar ? t("back", { day: short(backOn(span, calendar)) }) : "",
      ]
        .filter((part) => part !== "")
        .join(common("dot"))}
    </Typography>
  );
}

function EmptySeats({ day, entry }: { day: string; entry: AwayEntry }) {
  const t = useText("away");
  const words = useText("words");
  const list = useList();
  const seats = emptySeats(entry.person, day);
  if (seats.length === 0) return null;
  return (
    <Typography variant="body2" sx={{ color: "warning.main", fontWeight: 500 }}>
      {t("emptySeats", { seats: list(seats.map((one) => words(`role.${one}`))) })}
    </Typography>
  );
}
