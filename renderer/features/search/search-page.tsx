/** Search in all texts and papers one may see, in any spelling; words and conditions stand in the address. */
import SearchIcon from "@mui/icons-material/ManageSearchOutlined";
import SearchOffIcon from "@mui/icons-material/SearchOffOutlined";
import { Paper, Stack, Typography } from "@mui/material";
import { useCallback, useState } from "react";
import type { SearchConditions } from "#shared/search.ts";
import { useCalls } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { KeepSearch, SavedSearches } from "./saved-searches.tsx";
import { isFiltered, useConditions } from "./search-address.ts";
import { SearchFilters } from "./search-filters.tsx";
import { SearchResults } from "./search-results.tsx";

const noFilters = {
  year: null,
  country: "",
  goal: null,
  personId: null,
  unit: "",
  confidentiality: null,
} as const;

export function SearchPage() {
  const t = useText("search");
  const { conditions, put } = useConditions();
  const { text } = conditions;
  const filtered = isFiltered(conditions);
  const asked = text !== "" || filtered;
  return (
    <Page title={t("title")} actions={asked && <KeepSearch conditions={conditions} />}>
      <Stack
        direction="row"
        sx={{ gap: 2, flexWrap: "wrap", alignItems: "center", marginBlockEnd: 2 }}
      >
        <SearchBox
          label={t("label")}
          placeholder={t("placeholder")}
          text={text}
          onSearch={(next) => put({ text: next })}
        />
        {filtered && <Button onClick={() => put(noFilters)}>{t("clear")}</Button>}
      </Stack>
      <SearchFilters conditions={conditions} onChange={put} />
      <SavedSearches onAsk={put} />
      {asked ? (
        // Other conditions begin at their first page.
        <Found key={JSON.stringify(conditions)} conditions={conditions} />
      ) : (
        <Paper variant="outlined">
          <EmptyState icon={<SearchIcon />} title={t("teachTitle")} text={t("teach")} />
        </Paper>
      )}
    </Page>
  );
}

function Found({ conditions }: { conditions: SearchConditions }) {
  const t = useText("search");
  const [pages, setPages] = useState(1);
  const answers = useCalls(
    "search.find",
    Array.from({ length: pages }, (_, page) => ({ ...conditions, page })),
  );
  const first = answers[0]?.data;
  const error = answers.find((one) => one.error)?.error ?? null;
  const hits = answers.flatMap((one) => one.data?.hits ?? []);
  const loading = answers.some((one) => one.isPending);
  const more = first !== undefined && pages * first.pageSize < first.total;
  const showMore = useCallback(() => setPages((shown) => shown + 1), []);

  if (error) return <RefusalAlert refusal={error} />;
  if (!first) return <Loading lines={6} />;
  const { total, capped, unread } = first;
  return (
    <>
      <Typography role="status" color="textSecondary" sx={{ marginBlockEnd: 1.5 }}>
        {total > 0 && (capped ? t("foundMany", { count: total }) : t("found", { count: total }))}
        {unread > 0 && ` ${t("unread", { count: unread })}`}
      </Typography>
      {total === 0 && (
        <Paper variant="outlined">
          <EmptyState
            icon={<SearchOffIcon />}
            title={
              conditions.text === "" ? t("noneFiltered") : t("noneTitle", { text: conditions.text })
            }
            text={t("none")}
          />
        </Paper>
      )}
      <SearchResults
        hits={hits}
        query={conditions.text}
        more={more && !loading}
        onMore={showMore}
      />
    </>
  );
}
