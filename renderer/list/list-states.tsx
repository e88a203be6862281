/** What a list says when it has no rows to show, or old ones: it is empty, nothing matches, it could not be read. */
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import CloseIcon from "@mui/icons-material/CloseOutlined";
import {
  Box,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { formatInstant } from "#shared/persian/jalali.ts";
import { useCalls, type QueryName } from "#renderer/client.ts";
import { useLang, useReason, useText } from "#renderer/i18n.ts";
import { radii } from "#renderer/theme/tokens.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { SaveReport } from "#renderer/ui/save-report.tsx";
import { Ltr } from "#renderer/ui/text.tsx";
import type { ListSearch } from "./define-list.ts";
import { filterText } from "./filter-chip.tsx";
import { withoutConditions } from "./list-conditions.ts";
import { LoadingRows } from "./loading-rows.tsx";
import type { ShownList } from "./use-list.ts";

interface Shown<N extends QueryName, Item, Search extends ListSearch, K extends string> {
  shown: ShownList<N, Item, Search, K>;
}

/** It could not be read: what happened, what is safe, what to do, and what support asks for. */
export function ListError<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown: { refusal, staleSince, again, list },
}: Shown<N, Item, Search, K>) {
  const t = useText("lists");
  const reason = useReason();
  const lang = useLang();
  if (!refusal) return null;
  const code = [refusal.code, refusal.reason, list.query, refusal.ref].filter(Boolean).join(" · ");
  const at =
    staleSince === null ? "" : formatInstant(new Date(staleSince).toISOString(), undefined, lang);
  return (
    <Stack
      role="alert"
      direction="row"
      sx={(theme) => ({
        flexShrink: 0,
        gap: 1.5,
        paddingBlock: 1,
        paddingInline: 2,
        backgroundColor: theme.palette.soft.error,
        borderInlineStart: `4px solid ${theme.palette.error.main}`,
      })}
    >
      <ErrorIcon color="error" aria-hidden />
      <Box sx={{ flex: 1, minInlineSize: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {at === "" ? t("notRead") : t("notReadAgain", { at })}
        </Typography>
        <Typography>
          {reason(
            refusal.ref ? { ...refusal, params: { ref: refusal.ref, ...refusal.params } } : refusal,
          )}{" "}
          {t("nothingLost")}
        </Typography>
        <Stack direction="row" sx={{ gap: 1, alignItems: "center" }}>
          <Typography variant="caption" color="textSecondary" noWrap>
            <Ltr>{code}</Ltr>
          </Typography>
          <Button quiet size="small" onClick={() => void navigator.clipboard.writeText(code)}>
            {t("copyCode")}
          </Button>
        </Stack>
      </Box>
      <Stack direction="row" sx={{ gap: 1, alignItems: "flex-start" }}>
        <PrimaryButton size="small" onClick={again}>
          {t("readAgain")}
        </PrimaryButton>
        {refusal.code === "internal" && <SaveReport small />}
      </Stack>
    </Stack>
  );
}

/** After two seconds: that it is still being read, and a way to stop. */
export function ListWaiting<
  N extends QueryName,
  Item,
  Search extends ListSearch,
  K extends string,
>({ shown: { verySlow, stopped, stop, again } }: Shown<N, Item, Search, K>) {
  const t = useText("lists");
  if (!verySlow && !stopped) return null;
  return (
    <Stack
      direction="row"
      role="status"
      sx={{ alignItems: "center", gap: 1, paddingInline: 2, flexShrink: 0 }}
    >
      <Typography color="textSecondary">
        {t(stopped ? "readingStopped" : "stillReading")}
      </Typography>
      <Button quiet size="small" onClick={stopped ? again : stop}>
        {t(stopped ? "readAgain" : "stopReading")}
      </Button>
    </Stack>
  );
}

/** Nothing was ever there: what the list is for, the first thing to do, and what it will look like. */
export function ListEmpty<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  shown: { list, columns },
}: Shown<N, Item, Search, K>) {
  const lang = useLang();
  const t = useText("lists");
  const { title, text, action: Action } = list.empty;
  const ghost = columns.shown.slice(0, 5);
  return (
    <Stack direction="row" sx={{ gap: 5, padding: 4, flexWrap: "wrap", alignItems: "flex-start" }}>
      <Box sx={{ flex: "1 1 24rem", maxInlineSize: "34rem" }}>
        <Typography variant="h2">{title(lang)}</Typography>
        <Typography color="textSecondary" sx={{ marginBlock: 1 }}>
          {text(lang)}
        </Typography>
        {Action && <Action />}
      </Box>
      {ghost.length > 0 && (
        <Box
          aria-hidden
          sx={(theme) => ({
            flex: "1 1 30rem",
            padding: 1.5,
            border: `1px dashed ${theme.palette.lineStrong}`,
            borderRadius: `${radii.sheet}px`,
          })}
        >
          <Typography variant="caption" color="textSecondary">
            {t("ghost")}
          </Typography>
          <Table size="small">
            <TableHead>
              <TableRow>
                {ghost.map(({ key, head }) => (
                  <TableCell key={key}>{head(lang)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              <LoadingRows columns={ghost} lead={false} rows={4} />
            </TableBody>
          </Table>
        </Box>
      )}
    </Stack>
  );
}

/** Nothing matches: which condition to drop, and how many rows come then. */
export function ListNoMatch<
  N extends QueryName,
  Item,
  Search extends ListSearch,
  K extends string,
>({ shown }: Shown<N, Item, Search, K>) {
  const { list, search, onSearch } = shown;
  const t = useText("lists");
  const lang = useLang();
  const { title, text } = list.noMatch ?? list.empty;
  const drops = dropsOf(shown);
  const counts = useCalls(
    list.query,
    drops.map((one) => shown.countInput(one.search)),
  );
  return (
    <Stack sx={{ gap: 1, padding: 4, alignItems: "flex-start" }}>
      <Typography variant="h2">{title(lang, search)}</Typography>
      <Typography color="textSecondary">{text(lang)}</Typography>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", marginBlockStart: 1 }}>
        {drops.map((one, index) => {
          const answer = counts[index]?.data;
          const { total } = answer ? list.rows(answer) : { total: null };
          // To drop it alone would not help.
          if (total === 0) return null;
          return (
            <Button
              key={one.key}
              size="small"
              startIcon={<CloseIcon />}
              onClick={() => onSearch(one.search)}
            >
              {t("without", { condition: one.text })}
              {total !== null && (
                <Box
                  component="span"
                  sx={(theme) => ({
                    marginInlineStart: 1,
                    paddingInline: 0.75,
                    borderRadius: `${radii.small}px`,
                    backgroundColor: theme.palette.soft.teal,
                  })}
                >
                  {t("rows", { count: total })}
                </Box>
              )}
            </Button>
          );
        })}
        <Button quiet size="small" onClick={() => onSearch(withoutConditions(list, search))}>
          {t("clear")}
        </Button>
      </Stack>
    </Stack>
  );
}

/** Each condition that is on, with the address that leaves it out. */
const dropsOf = <N extends QueryName, Item, Search extends ListSearch, K extends string>({
  list,
  search,
  filters,
}: ShownList<N, Item, Search, K>): { key: string; text: string; search: Search }[] => {
  const first = { ...search, page: undefined };
  const words = new Map(Object.entries(search)).get("text");
  return [
    ...(list.searchBox && typeof words === "string" && words !== ""
      ? [{ key: "text", text: words, search: { ...first, text: undefined } }]
      : []),
    ...filters
      .filter(({ value, standing }) => value !== "" && !standing)
      .map((one) => ({
        key: one.key,
        text: filterText(one),
        search: { ...first, ...one.asks("") },
      })),
  ];
};
