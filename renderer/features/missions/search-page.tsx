/** Search in the text of all dossiers, in any spelling: what was found, where, and the words around it. */
import SearchIcon from "@mui/icons-material/ManageSearchOutlined";
import SearchOffIcon from "@mui/icons-material/SearchOffOutlined";
import { Box, Paper, Stack, Typography } from "@mui/material";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { Output } from "#shared/contract/table.ts";
import { missions as catalogue } from "#shared/locales/fa/missions.ts";
import { phaseOf } from "#shared/mission/state.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { StatusChip } from "#renderer/ui/chips.tsx";
import { MarkedText } from "#renderer/ui/marked-text.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DayRange, Digits, usePlace } from "#renderer/ui/text.tsx";

type Hit = Output<"search.find">["hits"][number];
type Kind = keyof typeof catalogue.kind;
const isKind = (kind: string): kind is Kind => Object.hasOwn(catalogue.kind, kind);
/** As the store pages; only for counting the hits on screen. */
const pageSize = 50;

export function SearchPage() {
  const t = useText("missions");
  const navigate = useNavigate();
  const { text: asked = "", page = 0 } = useSearch({ from: "/shell/search" });
  const text = asked.trim().slice(0, 200);
  const { data, error } = useCall(
    "search.find",
    { text, page },
    { enabled: text !== "", keepPrevious: text !== "" },
  );
  const go = (next: { text?: string; page?: number }, replace: boolean) =>
    void navigate({
      to: "/search",
      search: { ...(text === "" ? {} : { text }), ...next },
      replace,
    });
  const hits = text === "" ? [] : (data?.hits ?? []);
  const many = page > 0 || data?.more === true;
  const from = page * pageSize + 1;
  return (
    <Page title={t("searchTitle")}>
      <Stack direction="row" sx={{ marginBlockEnd: 2 }}>
        <SearchBox
          label={t("searchAll")}
          placeholder={t("searchAllPlaceholder")}
          text={text}
          onSearch={(next) =>
            void navigate({
              to: "/search",
              search: next === "" ? {} : { text: next },
              replace: true,
            })
          }
        />
      </Stack>
      <RefusalAlert refusal={error} />
      <Typography role="status" color="textSecondary" sx={{ marginBlockEnd: 1.5 }}>
        {hits.length > 0 &&
          (many
            ? t("searchFoundMany", { from, to: from + hits.length - 1, text })
            : t("searchFound", { count: hits.length, text }))}
      </Typography>
      {text === "" && (
        <Paper variant="outlined">
          <EmptyState icon={<SearchIcon />} title={t("searchTeachTitle")} text={t("searchTeach")} />
        </Paper>
      )}
      {text !== "" && !data && !error && <Loading />}
      {text !== "" && data && hits.length === 0 && (
        <Paper variant="outlined">
          <EmptyState
            icon={<SearchOffIcon />}
            title={t("searchNoneTitle", { text })}
            text={t("searchNone")}
          />
        </Paper>
      )}
      <Stack
        component="ol"
        sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1.5, maxInlineSize: 900 }}
      >
        {byMission(hits).map((group) => (
          <DossierHits key={group[0]?.mission.id} hits={group} query={text} />
        ))}
      </Stack>
      {many && (
        <Stack direction="row" sx={{ gap: 2, justifyContent: "center", paddingBlock: 2 }}>
          <Button disabled={page === 0} onClick={() => go({ page: page - 1 }, false)}>
            {t("newer")}
          </Button>
          <Button disabled={data?.more !== true} onClick={() => go({ page: page + 1 }, false)}>
            {t("older")}
          </Button>
        </Stack>
      )}
    </Page>
  );
}

/** Hits of one dossier stand together, in the order of the best of them. */
const byMission = (hits: readonly Hit[]): Hit[][] => {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.mission.id, [...(groups.get(hit.mission.id) ?? []), hit]);
  return [...groups.values()];
};

function DossierHits({ hits, query }: { hits: readonly Hit[]; query: string }) {
  const t = useText("missions");
  const common = useText("common");
  const today = useToday();
  const place = usePlace();
  const mission = hits[0]?.mission;
  if (!mission) return null;
  return (
    <Paper component="li" variant="outlined" sx={{ padding: 2 }}>
      <Stack
        direction="row"
        sx={{
          gap: 1.5,
          alignItems: "flex-start",
          justifyContent: "space-between",
          flexWrap: "wrap",
        }}
      >
        <Box sx={{ minInlineSize: 0, flex: "1 1 20rem" }}>
          <Box
            component={Link}
            to={`/missions/${mission.id}` as never}
            sx={{
              color: "text.primary",
              fontWeight: 600,
              textDecoration: "none",
              "&:hover": { textDecoration: "underline" },
            }}
          >
            <MarkedText text={mission.subject} query={query} />
          </Box>
          <Typography variant="body2" color="textSecondary">
            <bdi>
              <Digits>{mission.dossierNo}</Digits>
            </bdi>
            {common("dot")}
            <bdi>{place(mission.city, mission.country)}</bdi>
            {common("dot")}
            <DayRange start={mission.startDate} end={mission.endDate} />
          </Typography>
        </Box>
        <StatusChip
          phase={phaseOf(
            mission.status,
            mission.startDate,
            mission.endDate,
            today,
            mission.cleared,
          )}
        />
      </Stack>
      {hits.map((hit) => (
        <Typography key={hit.kind} variant="body2" sx={{ marginBlockStart: 1 }}>
          <Box
            component={Link}
            to={`/missions/${mission.id}` as never}
            search={tabOf(hit.kind) as never}
            sx={{ color: "primary.main" }}
          >
            {isKind(hit.kind) ? t(`kind.${hit.kind}`) : hit.kind}
          </Box>
          {": "}
          <MarkedText text={hit.excerpt} query={query} />
        </Typography>
      ))}
    </Paper>
  );
}

/** The part of the dossier where the words stand. */
const tabOf = (kind: string): { tab?: string } => {
  if (kind === "programme" || kind === "report" || kind === "archive") return { tab: kind };
  return kind === "addenda" ? { tab: "archive" } : {};
};
