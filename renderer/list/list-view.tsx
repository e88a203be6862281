/** A list on screen: its filter line, the rows or what is said without any, and its foot. */
import { Box, Stack } from "@mui/material";
import type { ReactNode } from "react";
import type { QueryName } from "#renderer/client.ts";
import { useLang } from "#renderer/i18n.ts";
import type { ListSearch } from "./define-list.ts";
import { FilterLine } from "./filter-line.tsx";
import { isNarrowed } from "./list-conditions.ts";
import { ListFoot } from "./list-foot.tsx";
import { OutputState } from "./list-outputs.tsx";
import { ListEmpty, ListError, ListNoMatch, ListWaiting } from "./list-states.tsx";
import { ListTable } from "./list-table.tsx";
import type { ShownList } from "./use-list.ts";

interface Shown<N extends QueryName, Item, Search extends ListSearch, K extends string> {
  shown: ShownList<N, Item, Search, K>;
  /** The panel around it is the region of this name already. */
  inPanel?: true;
}

export function ListView<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown,
  inPanel,
}: Shown<N, Item, Search, K>) {
  const { list, search, rows } = shown;
  const isEmpty = rows?.total === 0;
  const narrowed = isNarrowed(list, search);
  const nothing = narrowed ? <ListNoMatch shown={shown} /> : <ListEmpty shown={shown} />;
  return (
    <Stack sx={{ flex: 1, minBlockSize: 0 }}>
      {(!isEmpty || narrowed || shown.filters.length > 0) && <FilterLine shown={shown} />}
      <ListError shown={shown} />
      <OutputState shown={shown} />
      <ListWaiting shown={shown} />
      {list.framed ? (
        <Framed shown={shown} nothing={isEmpty ? nothing : null} />
      ) : isEmpty ? (
        <Box data-scroll="" sx={{ flex: 1, overflowY: "auto" }}>
          {nothing}
        </Box>
      ) : (
        <Rows shown={shown} {...(inPanel ? { inPanel } : {})} />
      )}
      <ListFoot shown={shown} />
    </Stack>
  );
}

function Framed<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown: { list, search, answer, rows },
  nothing,
}: Shown<N, Item, Search, K> & { nothing: ReactNode }) {
  const { body: Body } = list;
  if (!Body || !answer || !rows) return <Box sx={{ flex: 1 }} />;
  return <Body search={search} items={rows.items} answer={answer} nothing={nothing} />;
}

function Rows<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown,
  inPanel,
}: Shown<N, Item, Search, K>) {
  const { list, search, onSearch, answer, rows, columns } = shown;
  const lang = useLang();
  const { body: Body, choose } = list;
  if (Body)
    return (
      <Box data-scroll="" sx={{ flex: "1 1 auto", minBlockSize: 0, overflowY: "auto", padding: 2 }}>
        {answer && rows && (
          <Body search={search} items={rows.items} answer={answer} nothing={null} />
        )}
      </Box>
    );
  if (!rows && !shown.slow) return <Box sx={{ flex: 1 }} />;
  return (
    <ListTable
      {...(inPanel ? { inPanel } : {})}
      label={list.title(lang)}
      columns={columns.shown}
      items={rows?.items ?? []}
      keyOf={list.keyOf}
      minWidth={list.minWidth}
      busy={shown.busy || !rows}
      stale={shown.staleSince !== null || (shown.busy && shown.slow)}
      loading={!rows && shown.slow}
      sort={search.sort ?? ""}
      usual={list.usual ?? ""}
      onSort={(sort) => onSearch({ ...search, page: undefined, sort: sort || undefined })}
      choice={choose && { chosen: shown.chosen, name: choose.name }}
    />
  );
}
