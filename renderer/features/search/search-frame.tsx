/** What was found, by kind; and beside it, where there is room, what the chosen row says. */
import { Box, Stack, useMediaQuery, type Theme } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState, type ReactNode } from "react";
import type { Output } from "#shared/contract/table.ts";
import type { SearchConditions } from "#shared/search.ts";
import type { SearchAddress } from "#renderer/app/list-addresses.ts";
import { useRowKeys } from "#renderer/ui/use-row-keys.ts";
import { keyOfEntry, kindIn, type Kind, type Result } from "./found.ts";
import { GroupHead } from "./group-head.tsx";
import { KindTabs } from "./kind-tabs.tsx";
import { RegisterRows } from "./register-rows.tsx";
import { conditionsOf } from "./search-address.ts";
import { SearchPreview } from "./search-preview.tsx";
import { DossierResults } from "./search-results.tsx";
import { useSearchResults, type SearchResults } from "./use-search-results.ts";

export function SearchFrame(props: {
  search: SearchAddress;
  answer: Output<"search.find">;
  nothing: ReactNode;
}) {
  const { search, answer, nothing } = props;
  const conditions = conditionsOf(search);
  const kind = kindIn(search.kind);
  // Other conditions begin at their first page.
  return (
    <Framed
      key={JSON.stringify([conditions, kind])}
      conditions={conditions}
      kind={kind}
      first={answer}
      nothing={nothing}
    />
  );
}

function Framed(props: {
  conditions: SearchConditions;
  kind: Kind | null;
  first: Output<"search.find">;
  nothing: ReactNode;
}) {
  const { conditions, kind, first, nothing } = props;
  const navigate = useNavigate();
  const results = useSearchResults(conditions, kind, first);
  const beside = useMediaQuery((theme: Theme) => theme.breakpoints.up("lg"), { noSsr: true });
  const [chosen, setChosen] = useState("");
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const setKind = (next: Kind | null) =>
    void navigate({
      to: "/search",
      search: (last) => ({ ...last, kind: next ?? undefined }),
      replace: true,
    });
  const rows = rowsOf(results);
  const shown = rows.find(({ key }) => key === chosen) ?? rows[0];
  const choice = { chosen: beside ? (shown?.key ?? "") : "", onChoose: setChosen };
  const { text } = conditions;
  return (
    <Stack sx={{ flex: 1, minBlockSize: 0 }}>
      {results.counts.length > 1 && (
        <KindTabs counts={results.counts} kind={kind} onKind={setKind} />
      )}
      <Stack direction="row" sx={{ flex: 1, minBlockSize: 0 }}>
        <Box
          ref={list}
          data-scroll=""
          sx={{ flex: 1, minInlineSize: 0, overflowY: "auto", paddingBlockEnd: 1 }}
        >
          {rows.length === 0 && nothing}
          {results.dossiers.length > 0 && results.found.length > 0 && (
            <GroupHead kind="dossiers" total={results.allDossiers} onAll={setKind} />
          )}
          {results.dossiers.length > 0 && <DossierResults {...results} {...choice} query={text} />}
          {results.found.map((found) => (
            <RegisterRows
              key={found.register}
              found={found}
              query={text}
              {...choice}
              {...(kind === null ? { onAll: setKind } : {})}
            />
          ))}
        </Box>
        {beside && shown && <SearchPreview result={shown} query={text} />}
      </Stack>
    </Stack>
  );
}

const rowsOf = ({ dossiers, found }: SearchResults): Result[] => [
  ...dossiers.map((one): Result => ({ of: "dossier", ...one })),
  ...found.flatMap(({ entries }) =>
    entries.map((entry): Result => ({ of: "register", key: keyOfEntry(entry), entry })),
  ),
];
