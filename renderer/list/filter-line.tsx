/** The line above a list: search, its conditions as chips, how many rows there are, columns, file and paper. */
import { Box, Stack, Typography } from "@mui/material";
import type { QueryName } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import { ColumnsButton } from "./columns-button.tsx";
import type { ListSearch } from "./define-list.ts";
import { FilterChip } from "./filter-chip.tsx";
import { ListOutputs } from "./list-outputs.tsx";
import { SortChip } from "./sort-chip.tsx";
import type { ShownList } from "./use-list.ts";

interface Shown<N extends QueryName, Item, Search extends ListSearch, K extends string> {
  shown: ShownList<N, Item, Search, K>;
}

export function FilterLine<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown,
}: Shown<N, Item, Search, K>) {
  const { list, search, onSearch, filters } = shown;
  const t = useText("lists");
  const lang = useLang();
  const go = (change: object) => onSearch({ ...search, page: undefined, ...change });
  const words = new Map<string, unknown>(Object.entries(search)).get("text");
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        gap: 1,
        flexShrink: 0,
        blockSize: heights.filters,
        paddingInline: "16px 8px",
        borderBlockEnd: `1px solid ${theme.palette.line}`,
      })}
    >
      {list.searchBox && (
        <Box sx={searchSx}>
          <SearchBox
            label={list.searchBox.label(lang)}
            placeholder={list.searchBox.placeholder(lang)}
            text={typeof words === "string" ? words : ""}
            onSearch={(text) => go({ text: text || undefined })}
          />
        </Box>
      )}
      <Stack direction="row" role="group" aria-label={t("conditions")} sx={chipsSx}>
        {filters.map(({ asks, key, ...filter }) => (
          <FilterChip key={key} {...filter} onChoose={(value) => go(asks(value))} />
        ))}
        {list.body && (
          <SortChip
            columns={list.columns}
            sort={search.sort ?? ""}
            usual={list.usual ?? ""}
            onSort={(sort) => go({ sort: sort || undefined })}
          />
        )}
      </Stack>
      <Count shown={shown} />
      <Stack direction="row" sx={{ flexShrink: 0 }}>
        {!list.body && <ColumnsButton columns={shown.columns} />}
        <ListOutputs shown={shown} />
      </Stack>
    </Stack>
  );
}

const searchSx = {
  display: "flex",
  inlineSize: 220,
  flexShrink: 0,
  "& .MuiInputBase-root": { minHeight: heights.controlInBar },
  "& .MuiInputBase-input": { paddingBlock: "3px" },
  "& .MuiInputAdornment-root svg": { fontSize: 18 },
} as const;

/** More chips than fit are reached by scrolling and by the keyboard; the line never becomes two. */
const chipsSx = {
  flex: 1,
  minInlineSize: 0,
  gap: 0.75,
  padding: "3px",
  overflowX: "auto",
  scrollbarWidth: "none",
} as const;

function Count<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown: { list, rows },
}: Shown<N, Item, Search, K>) {
  const t = useText("lists");
  const lang = useLang();
  const { total = (count: number) => t("rows", { count }) } = list;
  return (
    <Typography
      color="textSecondary"
      role="status"
      noWrap
      sx={{ flexShrink: 0, maxInlineSize: "40%" }}
    >
      {rows && total(rows.total, lang)}
    </Typography>
  );
}
