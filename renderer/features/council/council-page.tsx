/** The log: what was disclosed to the council, when, by whom and by which letter. */
import AddIcon from "@mui/icons-material/AddOutlined";
import GavelIcon from "@mui/icons-material/AccountBalanceOutlined";
import { Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { LoggedDisclosure, LoggedNews } from "#shared/contract/council.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DayRange, DayText, Digits, InstantText, PersonText } from "#renderer/ui/text.tsx";
import { Wide } from "#renderer/ui/wide.tsx";

export function CouncilPage() {
  const t = useText("council");
  const navigate = useNavigate();
  const { page = 0 } = useSearch({ from: "/shell/council" });
  const { data, error } = useCall("council.list", { page }, { keepPrevious: true });
  const start = (
    <PrimaryButton startIcon={<AddIcon />} onClick={() => void navigate({ to: "/council/new" })}>
      {t("new")}
    </PrimaryButton>
  );
  const empty = data?.total === 0;
  return (
    <Page title={t("title")} subtitle={t("subtitle")} actions={data && !empty && start}>
      <RefusalAlert refusal={error} />
      <Panel>
        {!data && !error && <Loading />}
        {empty && (
          <EmptyState
            icon={<GavelIcon />}
            title={t("emptyTitle")}
            text={t("emptyText")}
            action={start}
          />
        )}
        {data && !empty && (
          <Wide label={t("log")}>
            <Table size="small" aria-label={t("log")}>
              <TableHead>
                <TableRow>
                  <TableCell>{t("disclosedTo")}</TableCell>
                  <TableCell>{t("letter")}</TableCell>
                  <TableCell>{t("period")}</TableCell>
                  <TableCell>{t("totals")}</TableCell>
                  <TableCell>{t("highestClass")}</TableCell>
                  <TableCell>{t("disclosedOn")}</TableCell>
                  <TableCell>{t("by")}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {data.disclosures.map((one) =>
                  one.kind === "news" ? (
                    <NewsRow key={one.id} one={one} />
                  ) : (
                    <PackRow key={one.id} one={one} />
                  ),
                )}
              </TableBody>
            </Table>
          </Wide>
        )}
      </Panel>
      {data && (
        <Pager
          page={page}
          pageSize={data.pageSize}
          total={data.total}
          onPage={(next) =>
            void navigate({ to: "/council", search: next ? { page: next } : {}, replace: true })
          }
        />
      )}
    </Page>
  );
}

const linkLook = {
  color: "primary.main",
  fontWeight: 600,
  display: "inline-block",
  paddingBlock: 0.5,
} as const;

function PackRow({ one }: { one: LoggedDisclosure }) {
  const t = useText("council");
  const words = useText("words");
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <AppLink to="/council/$disclosureId" params={{ disclosureId: one.id }} sx={linkLook}>
          <bdi>{one.recipient.body}</bdi>
        </AppLink>
      </TableCell>
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        <bdi>
          <Digits>{one.recipient.letterNo}</Digits>
        </bdi>
        {" · "}
        <DayText day={one.recipient.letterDate} look="short" />
      </TableCell>
      <TableCell>
        <DayRange start={one.filter.from} end={one.filter.to} />
      </TableCell>
      <TableCell>{t("trips", { count: one.trips })}</TableCell>
      <TableCell>{words(`confidentiality.${one.filter.upTo}`)}</TableCell>
      <When one={one} />
    </TableRow>
  );
}

/** A news item: it has no letter and no period, and stands in its dossier. */
function NewsRow({ one }: { one: LoggedNews }) {
  const t = useText("news");
  const words = useText("words");
  const { mission, news } = one;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <AppLink {...missionLink(mission.id, "report")} sx={linkLook}>
          <bdi>{one.recipient.body}</bdi>
        </AppLink>
      </TableCell>
      <TableCell colSpan={2}>
        <bdi>{mission.subject}</bdi>
      </TableCell>
      <TableCell>
        <Digits>{t("logKind", { no: mission.dossierNo })}</Digits>
        {` · ${t(`formatOf.${news.format}`)} · ${t(`langOf.${news.lang}`)}`}
      </TableCell>
      <TableCell>{words("confidentiality.normal")}</TableCell>
      <When one={one} />
    </TableRow>
  );
}

function When({ one }: { one: Pick<LoggedDisclosure, "at" | "actor"> }) {
  return (
    <>
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        <InstantText at={one.at} />
      </TableCell>
      <TableCell>
        <PersonText person={one.actor} />
      </TableCell>
    </>
  );
}
