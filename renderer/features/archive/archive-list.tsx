/** The archive's shelf list: by class with all below it, by retention, by year, by any word of a dossier. */
import ArchiveIcon from "@mui/icons-material/Inventory2Outlined";
import ImportIcon from "@mui/icons-material/UnarchiveOutlined";
import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { byCode } from "#shared/archive/scheme.ts";
import { keepingStates, type KeepingState } from "#shared/archive/retention.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PrintPage } from "#renderer/ui/print-page.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { ArchiveTable } from "./archive-table.tsx";
import { WaitingPanel } from "./waiting-panel.tsx";
import { coded } from "./words.ts";

export function ListActions() {
  const t = useText("archive");
  const packages = useText("package");
  const navigate = useNavigate();
  const keeps = useCan()("archive.keep");
  return (
    <>
      {keeps && (
        <Button
          data-noprint=""
          startIcon={<ImportIcon />}
          onClick={() => void navigate({ to: "/archive/import" })}
        >
          {packages("openImport")}
        </Button>
      )}
      <Button data-noprint="" startIcon={<PrintIcon />} onClick={() => window.print()}>
        {t("printList")}
      </Button>
    </>
  );
}

interface Asked {
  text: string;
  class: string;
  keeping: KeepingState | "all";
  year: number;
  page: number;
}

export function ArchiveList() {
  const t = useText("archive");
  const lang = useLang();
  const words = useText("words");
  const navigate = useNavigate();
  const keeps = useCan()("archive.keep");
  const search = useSearch({ from: "/shell/archive" });
  const asked: Asked = {
    text: search.text ?? "",
    class: search.class ?? "",
    keeping: keepingStates.find((one) => one === search.keeping) ?? "all",
    year: search.year ?? 0,
    page: search.page ?? 0,
  };
  const { class: classCode, ...rest } = asked;
  const { data, error } = useCall("archive.list", { ...rest, classCode }, { keepPrevious: true });
  const scheme = useCall("archive.scheme", {}).data;
  const show = (change: Partial<Asked>) => {
    const next = { ...asked, page: 0, ...change };
    void navigate({
      to: "/archive",
      search: {
        ...(next.text ? { text: next.text } : {}),
        ...(next.class ? { class: next.class } : {}),
        ...(next.keeping === "all" ? {} : { keeping: next.keeping }),
        ...(next.year ? { year: next.year } : {}),
        ...(next.page ? { page: next.page } : {}),
      },
      replace: true,
    });
  };
  const filtered =
    asked.text !== "" || classCode !== "" || asked.keeping !== "all" || asked.year > 0;
  return (
    <>
      <PrintPage />
      {keeps && <WaitingPanel />}
      <Stack
        direction="row"
        sx={{
          alignItems: "flex-end",
          justifyContent: "space-between",
          flexWrap: "wrap",
          gap: 2,
          marginBlockEnd: 2,
        }}
      >
        <Box>
          <Typography variant="h2">{t("listTitle")}</Typography>
          {data && (
            <Typography variant="body2" color="textSecondary" role="status">
              {t("count", { count: data.total })}
            </Typography>
          )}
        </Box>
        <SearchBox
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          text={asked.text}
          onSearch={(text) => show({ text })}
        />
      </Stack>
      <Stack data-noprint="" direction="row" sx={{ gap: 2, flexWrap: "wrap", marginBlockEnd: 2 }}>
        <Choice
          label={t("filterClass")}
          value={classCode}
          onChange={(next) => show({ class: next })}
          options={[
            ["", t("all")],
            ...(scheme?.classes ?? [])
              .toSorted(byCode)
              .map((one): [string, string] => [one.code, coded(lang, one)]),
          ]}
        />
        <Choice
          label={t("filterKeeping")}
          value={asked.keeping}
          onChange={(next) => show({ keeping: next as KeepingState | "all" })}
          options={[
            ["all", t("all")],
            ...keepingStates.map((one): [string, string] => [one, words(`keeping.${one}`)]),
          ]}
        />
        <Choice
          label={t("filterYear")}
          value={asked.year > 0 ? String(asked.year) : ""}
          onChange={(next) => show({ year: Number(next) })}
          options={[
            ["", t("all")],
            ...(data?.years ?? []).map((one): [string, string] => [
              String(one),
              localizeDigits(String(one), lang),
            ]),
          ]}
        />
      </Stack>
      <RefusalAlert refusal={error} />
      <Panel>
        {!data && !error && <Loading lines={6} />}
        {data && data.missions.length > 0 && <ArchiveTable missions={data.missions} />}
        {data?.missions.length === 0 && (
          <EmptyState
            icon={<ArchiveIcon />}
            title={filtered ? t("noMatchTitle") : t("emptyTitle")}
            text={filtered ? t("noMatchText") : t("emptyText")}
          />
        )}
      </Panel>
      {data && (
        <Pager
          page={asked.page}
          pageSize={data.pageSize}
          total={data.total}
          onPage={(page) => show({ page })}
        />
      )}
    </>
  );
}
