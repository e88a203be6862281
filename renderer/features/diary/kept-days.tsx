/** The text of a closed diary: readable and copyable, not editable. */
import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { DiaryEntry } from "#shared/mission/report/diary.ts";
import { cleanTyped } from "#shared/persian/normalize.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { PhotoFigures } from "#renderer/ui/photo-figures.tsx";

export function KeptDays({ entries }: { entries: readonly DiaryEntry[] }) {
  const lang = useLang();
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      {entries
        .toSorted((a, b) => a.day.localeCompare(b.day))
        .map((one) => (
          <Panel
            key={one.day}
            title={<time dateTime={one.day}>{formatDay(one.day, lang, "long")}</time>}
          >
            <KeptDay entry={one} />
          </Panel>
        ))}
    </Box>
  );
}

function KeptDay({ entry }: { entry: DiaryEntry }) {
  const t = useText("diary");
  const list = useList();
  const met = entry.meetings
    .map((one) =>
      [one.person, one.post, one.organisation, one.contact].filter((text) => cleanTyped(text)),
    )
    .filter((parts) => parts.length > 0);
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      {cleanTyped(entry.places) !== "" && (
        <Part label={t("field.places")}>
          <Lines>{entry.places}</Lines>
        </Part>
      )}
      {met.length > 0 && (
        <Part label={t("field.meetings")}>
          <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
            {met.map((parts, index) => (
              <li key={`${index} ${parts.join(" ")}`}>
                <bdi>{list(parts)}</bdi>
              </li>
            ))}
          </Box>
        </Part>
      )}
      {cleanTyped(entry.text) !== "" && (
        <Part label={t("field.text")}>
          <Lines>{entry.text}</Lines>
        </Part>
      )}
      {entry.photos.length > 0 && (
        <Part label={t("field.photos")}>
          <PhotoFigures photos={entry.photos} />
        </Part>
      )}
    </Box>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Typography variant="h4" component="h3" sx={{ marginBlockEnd: 0.5 }}>
        {label}
      </Typography>
      {children}
    </div>
  );
}

function Lines({ children }: { children: string }) {
  return (
    <Typography
      dir="auto"
      sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere", maxInlineSize: "46rem" }}
    >
      {children}
    </Typography>
  );
}
