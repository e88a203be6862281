/** Rows of one register among what was found, under its name and count. */
import { Box, ButtonBase, Stack, Typography } from "@mui/material";
import type { Found } from "#renderer/app/register-entries.ts";
import { useText } from "#renderer/i18n.ts";
import { MarkedText } from "#renderer/ui/marked-text.tsx";
import { keyOfEntry, type Kind } from "./found.ts";
import { GroupHead } from "./group-head.tsx";
import { nameSx, ResultRow, type Choice } from "./result-row.tsx";

export function RegisterRows(
  props: Choice & {
    found: Found;
    query: string;
    /** Leads to all rows of a kind; without it these are all that are shown. */
    onAll?: (kind: Kind) => void;
  },
) {
  const { found, query, onAll, ...choice } = props;
  const { register, entries, total } = found;
  const t = useText("search");
  const title = t(`group.${register}`);
  const isPart = total > entries.length;
  return (
    <Box component="section" aria-label={title}>
      <GroupHead kind={register} total={isPart ? total : null} onAll={onAll} />
      <Box role="list" aria-label={title}>
        {entries.map((entry) => (
          <Box key={entry.id} role="listitem">
            <ResultRow of={keyOfEntry(entry)} {...choice}>
              <Stack direction="row" sx={{ gap: 1.5, alignItems: "center", minInlineSize: 0 }}>
                <entry.Icon aria-hidden sx={{ fontSize: 18, color: "text.secondary" }} />
                <ButtonBase data-opens="" onClick={entry.act} sx={{ font: "inherit", ...nameSx }}>
                  <MarkedText text={entry.label} query={query} />
                </ButtonBase>
                <Typography color="textSecondary" noWrap sx={{ flex: 1, minInlineSize: 0 }}>
                  <MarkedText text={entry.detail ?? ""} query={query} />
                </Typography>
                <Typography color="textSecondary" noWrap sx={{ maxInlineSize: "35%" }}>
                  <bdi>{entry.note}</bdi>
                </Typography>
              </Stack>
            </ResultRow>
          </Box>
        ))}
      </Box>
      {isPart && !onAll && (
        <Typography variant="caption" color="textSecondary" sx={{ paddingInline: 2 }}>
          {t("more", { shown: entries.length, count: total })}
        </Typography>
      )}
    </Box>
  );
}
