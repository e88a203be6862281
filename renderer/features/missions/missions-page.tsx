/** Every mission one may see, newest change first, fifty a page; the conditions stand in the address. */
import AddIcon from "@mui/icons-material/AddCircleOutlineOutlined";
import FlightIcon from "@mui/icons-material/FlightTakeoffOutlined";
import SearchOffIcon from "@mui/icons-material/SearchOffOutlined";
import {
  FormControlLabel,
  MenuItem,
  Paper,
  Select,
  Stack,
  Switch,
  Typography,
} from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { statuses, type Status } from "#shared/mission/state.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan, useToday } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { MissionTable } from "./mission-table.tsx";

/** What a list can hold: a draft is not in it yet. */
const filters = statuses.filter((one) => one !== "draft");
const isFilter = (text: string | undefined): text is Status => filters.some((one) => one === text);

interface Conditions {
  text?: string | undefined;
  status?: string | undefined;
  mine?: boolean | undefined;
  page?: number | undefined;
}

export function MissionsPage() {
  const t = useText("missions");
  const can = useCan();
  const today = useToday();
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/missions" });
  const { text = "", mine = false, page = 0 } = search;
  const status = isFilter(search.status) ? search.status : "all";
  const { data, error, isPlaceholderData } = useCall(
    "mission.list",
    { text: text.slice(0, 200), status, mine, page },
    { keepPrevious: true },
  );
  // Other conditions begin at their first page.
  const put = (next: Conditions, replace = true) =>
    void navigate({
      to: "/missions",
      search: { ...search, page: undefined, ...next },
      replace,
    });
  const narrowed = text !== "" || status !== "all" || mine;
  const newRequest = () =>
    void navigate({ to: "/request/$draftId", params: { draftId: crypto.randomUUID() } });

  return (
    <Page
      title={t("title")}
      subtitle={data && <Count {...data} page={page} />}
      actions={
        can("mission.request") && (
          <PrimaryButton startIcon={<AddIcon />} onClick={newRequest}>
            {t("newRequest")}
          </PrimaryButton>
        )
      }
    >
      <Stack
        direction="row"
        sx={{ gap: 2, flexWrap: "wrap", alignItems: "center", marginBlockEnd: 2 }}
      >
        <SearchBox
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          text={text}
          onSearch={(next) => put({ text: next || undefined })}
        />
        <StatusFilter
          status={status}
          onStatus={(next) => put({ status: next === "all" ? undefined : next })}
        />
        {can("mission.request") && (
          <FormControlLabel
            control={<Switch checked={mine} onChange={(_, on) => put({ mine: on || undefined })} />}
            label={t("mine")}
          />
        )}
      </Stack>
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading lines={8} />}
      {data && data.missions.length === 0 && (
        <Paper variant="outlined">
          {narrowed ? (
            <EmptyState
              icon={<SearchOffIcon />}
              title={t("nothingTitle")}
              text={t("nothingText")}
              action={
                <Button
                  onClick={() => put({ text: undefined, status: undefined, mine: undefined })}
                >
                  {t("clear")}
                </Button>
              }
            />
          ) : (
            <EmptyState
              icon={<FlightIcon />}
              title={t("emptyTitle")}
              text={can("mission.viewAll") ? t("emptyAllText") : t("emptyText")}
            />
          )}
        </Paper>
      )}
      {data && data.missions.length > 0 && (
        <>
          <MissionTable missions={data.missions} today={today} busy={isPlaceholderData} />
          <Pager
            page={page}
            pageSize={data.pageSize}
            total={data.total}
            onPage={(next) => put({ page: next }, false)}
          />
        </>
      )}
    </Page>
  );
}

function Count({ total, pageSize, page }: { total: number; pageSize: number; page: number }) {
  const t = useText("missions");
  const to = Math.min(total, (page + 1) * pageSize);
  return (
    <Typography component="span" role="status">
      {total <= pageSize
        ? t("found", { count: total })
        : t("range", { from: page * pageSize + 1, to, total })}
    </Typography>
  );
}

function StatusFilter({
  status,
  onStatus,
}: {
  status: Status | "all";
  onStatus: (status: Status | "all") => void;
}) {
  const t = useText("missions");
  const words = useText("words");
  return (
    <Select
      size="small"
      value={status}
      onChange={(event) => onStatus(event.target.value)}
      SelectDisplayProps={{ "aria-label": t("status") }}
      sx={{ minInlineSize: 220 }}
    >
      <MenuItem value="all">{t("statusAll")}</MenuItem>
      {filters.map((one) => (
        <MenuItem key={one} value={one}>
          {words(`status.${one}`)}
        </MenuItem>
      ))}
    </Select>
  );
}
