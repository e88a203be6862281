/** The missions behind one number of the statistics, fifty a page. */
import { Typography } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { missionList } from "#renderer/features/missions/mission-list.tsx";
import { ListTable } from "#renderer/list/list-table.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { periodWords, rowWords } from "./statistic-words.ts";
import { filterOf, groupOf, type StatisticsSearch } from "./statistics-search.ts";

/** It counts journeys, whoever they wait for. */
const columns = missionList.columns.filter(
  ({ key, screen, optional }) => screen && !optional && key !== "turn" && key !== "due",
);

export function BehindPage() {
  const t = useText("statistics");
  const common = useText("common");
  const lang = useLang();
  const today = useToday();
  const navigate = useNavigate();
  const search: StatisticsSearch = useSearch({ from: "/shell/statistics/missions" });
  const filter = filterOf(search, today);
  const group = groupOf(search);
  const page = search.page ?? 0;
  const { data, error } = useCall(
    "statistics.missions",
    { filter, group, page },
    { keepPrevious: true },
  );
  const named = { nameFa: data?.nameFa ?? "", nameEn: data?.nameEn ?? "", value: group.value };
  const what = [
    ...(group.by === null ? [] : [`${t(`byOf.${group.by}`)}: ${rowWords(lang, group.by, named)}`]),
    t(`scopeOf.${filter.scope ?? "ended"}`),
    periodWords(lang, filter),
  ];
  return (
    <Page
      title={t("behindTitle")}
      back={{
        label: t("title"),
        to: "/statistics",
        search: { ...search, value: undefined, page: undefined },
      }}
      subtitle={
        <>
          {what.join(common("dot"))}
          {data && (
            <Typography component="div" role="status">
              {t("behindCount", { count: data.total })}
            </Typography>
          )}
        </>
      }
    >
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading lines={8} />}
      {data && data.total === 0 && (
        <Panel>
          <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
        </Panel>
      )}
      {data && data.total > 0 && (
        <>
          <ListTable
            label={missionList.title(lang)}
            columns={columns}
            items={data.missions.map((one) => ({ ...one, turn: null }))}
            keyOf={missionList.keyOf}
            minWidth={missionList.minWidth}
          />
          <Pager
            page={page}
            pageSize={data.pageSize}
            total={data.total}
            onPage={(next) =>
              void navigate({ to: "/statistics/missions", search: { ...search, page: next } })
            }
          />
        </>
      )}
    </Page>
  );
}
