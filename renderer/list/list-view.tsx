/** A list on screen: its filters and total, the rows or the text without any, the pages. */
import { Box, Stack, Typography } from "@mui/material";
import type { QueryName } from "#renderer/client.ts";
import { textIn, useLang, useText } from "#renderer/i18n.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import type { ListSearch } from "./define-list.ts";
import { isNarrowed, withoutConditions } from "./list-conditions.ts";
import { OutputState } from "./list-outputs.tsx";
import { cappedIn } from "./list-words.ts";
import { ListTable } from "./list-table.tsx";
import { SortChoice } from "./sort-choice.tsx";
import type { ShownList } from "./use-list.ts";

interface Shown<N extends QueryName, Item, Search extends ListSearch, K extends string> {
  shown: ShownList<N, Item, Search, K>;
}

export function ListView<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown,
}: Shown<N, Item, Search, K>) {
  const { list, search, onSearch, answer, rows } = shown;
  const lang = useLang();
  const go = (change: ListSearch) => onSearch({ ...search, page: undefined, ...change });
  const Body = list.body;
  return (
    <Stack sx={{ flex: 1, minBlockSize: 0 }}>
      <Bar shown={shown} />
      <RefusalAlert refusal={shown.refusal} />
      <OutputState shown={shown} />
      {!rows && !shown.refusal && <Loading lines={8} />}
      {answer && list.summary && <Summary lines={list.summary(answer, shown.words)} />}
      {rows?.total === 0 && <Nothing shown={shown} />}
      {answer &&
        rows &&
        rows.total > 0 &&
        (Body ? (
          <Box
            data-scroll=""
            sx={{ flex: "1 1 auto", minBlockSize: 0, overflowY: "auto", padding: 2 }}
          >
            <Body search={search} items={rows.items} answer={answer} />
          </Box>
        ) : (
          <ListTable
            label={list.title(lang)}
            columns={list.columns}
            items={rows.items}
            keyOf={list.keyOf}
            minWidth={list.minWidth}
            open={list.open}
            busy={shown.busy}
            sort={search.sort ?? ""}
            onSort={(sort) => go({ sort: sort || undefined })}
          />
        ))}
      <Foot shown={shown} onPage={(page) => go({ page })} />
    </Stack>
  );
}

/** Filters, and the order where no head can be clicked. */
function Bar<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown: { list, search, onSearch, answer },
}: Shown<N, Item, Search, K>) {
  const { filters: Filters } = list;
  if (!Filters && !list.body) return null;
  return (
    <Stack
      direction="row"
      sx={{
        alignItems: "center",
        gap: 1,
        flexWrap: "wrap",
        flexShrink: 0,
        minBlockSize: heights.filters,
        paddingInline: 2,
        paddingBlock: 0.5,
      }}
    >
      {Filters && (
        <Filters
          search={search}
          answer={answer}
          onChange={(change) => onSearch({ ...search, page: undefined, ...change })}
        />
      )}
      {list.body && (
        <SortChoice
          columns={list.columns}
          sort={search.sort ?? ""}
          onSort={(sort) => onSearch({ ...search, page: undefined, sort: sort || undefined })}
        />
      )}
    </Stack>
  );
}

/** How many rows there are, and the way to the others. */
function Foot<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown: { list, search, answer, rows },
  onPage,
}: Shown<N, Item, Search, K> & { onPage: (page: number) => void }) {
  const t = useText("lists");
  const lang = useLang();
  const { total = (count: number) => t("rows", { count }), remark } = list;
  if (!answer || !rows || (list.summary && list.endless)) return null;
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        justifyContent: "space-between",
        gap: 2,
        flexShrink: 0,
        minBlockSize: heights.foot,
        paddingInline: 2,
        borderBlockStart: `1px solid ${theme.palette.line}`,
      })}
    >
      <Typography variant="body2" color="textSecondary" role="status">
        {!list.summary &&
          [cappedIn(lang, rows) ?? total(rows.total, lang), remark?.(answer, lang)]
            .filter(Boolean)
            .join(" ")}
      </Typography>
      {!list.endless && (
        <Pager
          page={search.page ?? 0}
          pageSize={rows.pageSize}
          total={rows.total}
          onPage={onPage}
        />
      )}
    </Stack>
  );
}

function Summary({ lines: [first, ...others] }: { lines: readonly string[] }) {
  return (
    <Stack sx={{ paddingInline: 2, paddingBlockEnd: 1 }}>
      <Typography component="p" sx={{ fontWeight: 600 }}>
        {first}
      </Typography>
      {others.map((one) => (
        <Typography key={one} variant="body2" color="textSecondary">
          {one}
        </Typography>
      ))}
    </Stack>
  );
}

function Nothing<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown: { list, search, onSearch },
}: Shown<N, Item, Search, K>) {
  const lang = useLang();
  const asked = isNarrowed(list, search);
  const { title, text } = (asked && list.noMatch) || list.empty;
  const Action = list.empty.action;
  return (
    <Box sx={{ flex: 1, overflowY: "auto" }}>
      <EmptyState
        icon={list.empty.icon}
        title={title(lang, search)}
        text={text(lang)}
        action={
          asked ? (
            <Button onClick={() => onSearch(withoutConditions(list, search))}>
              {textIn(lang, "lists", "clear")}
            </Button>
          ) : (
            Action && <Action />
          )
        }
      />
    </Box>
  );
}
