/** The kinds of what was found with their counts, as tabs above it. */
import { Stack, Tab, Tabs } from "@mui/material";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { CountPill } from "#renderer/list/count-pill.tsx";
import { heights } from "#renderer/theme/tokens.ts";
import { kindIn, type Kind } from "./found.ts";

export function KindTabs(props: {
  counts: readonly (readonly [Kind, number])[];
  kind: Kind | null;
  onKind: (kind: Kind | null) => void;
}) {
  const { counts, kind, onKind } = props;
  const t = useText("search");
  const lang = useLang();
  const sum = counts.reduce((all, [, count]) => all + count, 0);
  const tab = (key: "all" | Kind, count: number) => (
    <Tab
      key={key}
      value={key}
      label={
        <Stack component="span" direction="row" sx={{ gap: 0.75, alignItems: "center" }}>
          {t(`group.${key}`)}
          <CountPill>{localizeDigits(String(count), lang)}</CountPill>
        </Stack>
      }
    />
  );
  return (
    <Tabs
      value={kind ?? "all"}
      aria-label={t("groups")}
      variant="scrollable"
      scrollButtons={false}
      onChange={(_, next: string) => onKind(kindIn(next))}
      sx={(theme) => ({
        flexShrink: 0,
        minBlockSize: heights.tabs,
        paddingInline: 1,
        borderBlockEnd: `1px solid ${theme.palette.line}`,
        "& .MuiTab-root": { minBlockSize: heights.tabs },
      })}
    >
      {tab("all", sum)}
      {counts.map(([key, count]) => tab(key, count))}
    </Tabs>
  );
}
