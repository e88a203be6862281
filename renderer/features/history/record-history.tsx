/** What happened to a record: who, when and why, newest first. One panel for every record that has a page. */
import { Box, Typography } from "@mui/material";
import { useState } from "react";
import type { historyRows, RecordEntry } from "#shared/contract/history.ts";
import type { agreements } from "#shared/agreements/agreements.ts";
import type { contacts } from "#shared/contacts/contacts.ts";
import type { people } from "#shared/people/people.ts";
import type { profiles } from "#shared/people/profiles.ts";
import { useCall } from "#renderer/client.ts";
import { hasText, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { InstantText, PersonText, usePersonNames } from "#renderer/ui/text.tsx";

/** Entries that are shown before all are asked for. */
const firstShown = 6;

export function RecordHistory(props: { of: keyof typeof historyRows; id: string }) {
  const t = useText("history");
  const [all, setAll] = useState(false);
  const { data, error } = useCall(props.of, { id: props.id });
  const entries = data?.entries ?? [];
  if (!error && entries.length === 0) return null;
  return (
    <Panel title={t("title")} dense>
      <RefusalAlert refusal={error} />
      <Box component="ol" reversed sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {entries.slice(0, all ? entries.length : firstShown).map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </Box>
      {!all && entries.length > firstShown && (
        <Button quiet size="small" onClick={() => setAll(true)}>
          {t("showAll", { count: entries.length })}
        </Button>
      )}
    </Panel>
  );
}

function Entry({ entry }: { entry: RecordEntry }) {
  const t = useText("history");
  const names = usePersonNames();
  const sentence = useSentence();
  return (
    <Box
      component="li"
      sx={(theme) => ({
        paddingBlock: 1,
        borderBlockEnd: `1px solid ${theme.palette.line}`,
        "&:last-of-type": { borderBlockEnd: 0 },
      })}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {sentence(entry)}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        <InstantText at={entry.at} />
        {entry.actor && (
          <>
            {" · "}
            <PersonText person={entry.actor} />
          </>
        )}
        {entry.forWhom && ` — ${t("forWhom", { who: names(entry.forWhom).name })}`}
      </Typography>
      {entry.reason !== "" && (
        <Typography variant="body2" component="div" dir="auto" sx={{ whiteSpace: "pre-line" }}>
          {entry.reason}
        </Typography>
      )}
    </Box>
  );
}

type Shown =
  | keyof typeof people.events
  | keyof typeof profiles.events
  | keyof typeof agreements.events
  | keyof typeof contacts.events;
/** `person.changed.v1` without the version. */
type Kind<T> = T extends `${infer K}.v${number}` ? K : never;
/** The sentence below does not compile while the catalogue lacks one of these. */
const isKind = (kind: string): kind is Kind<Shown> => hasText("history", kind);

const useSentence = (): ((entry: RecordEntry) => string) => {
  const t = useText("history");
  return ({ type }) => {
    const kind = type.replace(/\.v\d+$/, "");
    return isKind(kind) ? t(kind) : t("unknown", { type });
  };
};
