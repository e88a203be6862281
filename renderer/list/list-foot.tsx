/** Below a list: what is said of all of it and its pages; while rows are chosen, what can be done with them. */
import { Checkbox, Stack, Typography } from "@mui/material";
import type { QueryName } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import type { ListSearch } from "./define-list.ts";
import { cappedIn } from "./list-words.ts";
import type { ShownList } from "./use-list.ts";

interface Shown<N extends QueryName, Item, Search extends ListSearch, K extends string> {
  shown: ShownList<N, Item, Search, K>;
}

export function ListFoot<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown,
}: Shown<N, Item, Search, K>) {
  const { list, search, onSearch, answer, rows, words, chosen } = shown;
  const lang = useLang();
  if (!answer || !rows) return null;
  const isEmpty = rows.total === 0;
  const said = [
    cappedIn(lang, rows) ?? "",
    ...(isEmpty ? [] : (list.summary?.(answer, words) ?? [])),
    list.remark?.(answer, lang) ?? "",
  ];
  const text = said.filter((one) => one !== "");
  const isChosen = chosen.items.length > 0;
  const pages = !list.endless && rows.total > rows.pageSize;
  if (text.length === 0 && !pages && !isChosen) return null;
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        gap: 2,
        flexShrink: 0,
        minBlockSize: heights.foot,
        paddingInline: 2,
        borderBlockStart: `1px solid ${theme.palette.line}`,
        ...(isChosen
          ? {
              backgroundColor: "primary.main",
              color: "primary.contrastText",
              "& .MuiButton-root, & .MuiTypography-root, & .MuiCheckbox-root": {
                color: "inherit",
                borderColor: "currentColor",
                backgroundColor: "transparent",
              },
            }
          : {}),
      })}
    >
      {isChosen ? (
        <WithChosen shown={shown} />
      ) : (
        <Stack sx={{ flex: 1, minInlineSize: 0, flexDirection: "row", gap: 2 }}>
          {text.map((one) => (
            <Typography key={one} color="textSecondary" noWrap title={one}>
              {one}
            </Typography>
          ))}
        </Stack>
      )}
      {pages && (
        <Pager
          page={search.page ?? 0}
          pageSize={rows.pageSize}
          total={rows.total}
          onPage={(page) => onSearch({ ...search, page })}
        />
      )}
    </Stack>
  );
}

function WithChosen<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown: { list, chosen, print, file },
}: Shown<N, Item, Search, K>) {
  const t = useText("lists");
  const lang = useLang();
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={t("withChosen")}
      sx={{ alignItems: "center", gap: 1, flex: 1, minInlineSize: 0 }}
    >
      <Checkbox
        size="small"
        checked
        slotProps={{ input: { "aria-label": t("clearChosen") } }}
        onChange={chosen.clear}
        sx={{ padding: "2px" }}
      />
      <Typography role="status" sx={{ fontWeight: 600, marginInlineEnd: 2 }} noWrap>
        {list.choose?.count(chosen.items.length, lang)}
      </Typography>
      <Button size="small" pending={file.pending} onClick={file.ofChosen}>
        {t("chosenXlsx")}
      </Button>
      <Button size="small" pending={print.pending} onClick={print.ofChosen}>
        {t("chosenPdf")}
      </Button>
      <Button quiet size="small" onClick={chosen.clear}>
        {t("clearChosen")}
      </Button>
    </Stack>
  );
}
