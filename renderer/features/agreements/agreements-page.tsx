/** The register of agreements: how each fares, by status, twenty a page. */
import AddIcon from "@mui/icons-material/AddOutlined";
import HandshakeIcon from "@mui/icons-material/HandshakeOutlined";
import { Alert, Box, MenuItem, Select } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { agreementStatuses, type AgreementStatus } from "#shared/agreements/agreement.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { AgreementCard } from "./agreement-card.tsx";

export function AgreementsPage() {
  const t = useText("agreements");
  const common = useText("common");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/agreements" });
  const status = agreementStatuses.find((one) => one === search.status) ?? "all";
  const page = search.page ?? 0;
  const { data, error } = useCall("agreements.list", { status, page }, { keepPrevious: true });
  const manages = useCan()("agreements.manage");
  const show = (next: { status: AgreementStatus | "all"; page: number }) =>
    void navigate({ to: "/agreements", search: next });
  const register = (
    <PrimaryButton
      startIcon={<AddIcon />}
      onClick={() =>
        void navigate({ to: "/agreements/$agreementId", params: { agreementId: "new" } })
      }
    >
      {t("registerNew")}
    </PrimaryButton>
  );
  const agreements = data?.agreements ?? [];
  const empty = data && agreements.length === 0;
  return (
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      actions={manages && !(empty && status === "all") && register}
    >
      {!manages && (
        <Alert severity="info" role="note" sx={{ marginBlockEnd: 2 }}>
          {t("readOnly")}
        </Alert>
      )}
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {empty && status === "all" && (
        <Panel>
          <EmptyState
            icon={<HandshakeIcon />}
            title={t("emptyTitle")}
            text={t("emptyText")}
            action={manages ? register : undefined}
          />
        </Panel>
      )}
      {data && !(empty && status === "all") && (
        <Select
          size="small"
          value={status}
          onChange={(event) => show({ status: event.target.value, page: 0 })}
          SelectDisplayProps={{ "aria-label": t("filterStatus") }}
          sx={{ marginBlockEnd: 2, minInlineSize: "12rem" }}
        >
          <MenuItem value="all">{`${t("filterStatus")}: ${common("all")}`}</MenuItem>
          {agreementStatuses.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`status.${one}`)}
            </MenuItem>
          ))}
        </Select>
      )}
      {empty && status !== "all" && <p>{t("noneOfStatus")}</p>}
      <Box
        component="ul"
        aria-label={t("title")}
        sx={{
          listStyle: "none",
          margin: 0,
          padding: 0,
          display: "grid",
          gap: 2,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
        }}
      >
        {agreements.map((one) => (
          <AgreementCard key={one.id} agreement={one} />
        ))}
      </Box>
      {data && (
        <Pager
          page={page}
          pageSize={data.pageSize}
          total={data.total}
          onPage={(next) => show({ status, page: next })}
        />
      )}
    </Page>
  );
}
