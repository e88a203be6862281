/** One disclosure: to whom, by which letter, the rows as they were; printed and saved from them. */
import { Alert, Stack } from "@mui/material";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Disclosure } from "#shared/contract/council.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { DataList } from "#renderer/ui/data-list.tsx";
import { KeptOutputs } from "#renderer/ui/kept-outputs.tsx";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DayRange, DayText, Digits, InstantText, Ltr, PersonText } from "#renderer/ui/text.tsx";
import { packSheet } from "./pack-file.ts";
import { PackTable, PackTotalsList } from "./pack-table.tsx";

export function DisclosurePage() {
  const t = useText("council");
  const { disclosureId: id } = useParams({ from: "/shell/council/$disclosureId" });
  const { data, error } = useCall("council.read", { id });
  return (
    <Page title={data?.recipient.body ?? t("title")} back={{ label: t("title"), to: "/council" }}>
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {data && <Disclosed disclosure={data} />}
    </Page>
  );
}

const rowsPerPage = 20;

function Disclosed({ disclosure }: { disclosure: Disclosure }) {
  const t = useText("council");
  const [page, setPage] = useState(0);
  const { filter, rows, trips } = disclosure;
  const kept = rows.length === trips;
  return (
    <Stack sx={{ gap: 2 }}>
      <Panel title={t("disclosedTo")} action={kept && <Outputs disclosure={disclosure} />}>
        <Facts disclosure={disclosure} />
      </Panel>
      <Panel
        title={
          <>
            {t(`scopeOf.${filter.scope}`)} · <DayRange start={filter.from} end={filter.to} />
          </>
        }
      >
        {kept ? (
          <>
            <PackTable
              rows={rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage)}
              columns={disclosure.columns}
              first={page * rowsPerPage}
            />
            <Pager page={page} pageSize={rowsPerPage} total={rows.length} onPage={setPage} />
            <PackTotalsList totals={disclosure.totals} />
          </>
        ) : (
          <Alert severity="info" role="note">
            {t("rowsNotKept")}
          </Alert>
        )}
      </Panel>
    </Stack>
  );
}

function Facts({ disclosure }: { disclosure: Disclosure }) {
  const t = useText("council");
  const words = useText("words");
  const { recipient, actor, at, filter, sha256 } = disclosure;
  return (
    <DataList
      items={[
        { label: t("recipient"), value: <bdi>{recipient.body}</bdi> },
        {
          label: t("letter"),
          value: (
            <>
              <bdi>
                <Digits>{recipient.letterNo}</Digits>
              </bdi>
              {" · "}
              <DayText day={recipient.letterDate} both />
            </>
          ),
        },
        { label: t("disclosedOn"), value: <InstantText at={at} /> },
        { label: t("by"), value: <PersonText person={actor} post="beside" /> },
        { label: t("highestClass"), value: words(`confidentiality.${filter.upTo}`) },
        { label: t("hash"), value: <Ltr>{sha256}</Ltr> },
      ]}
    />
  );
}

/** Both are made from the kept rows, so a reprint says the same. */
function Outputs({ disclosure }: { disclosure: Disclosure }) {
  const t = useText("council");
  const lang = useLang();
  return (
    <KeptOutputs
      paper={sheetOf("council", lang, {
        ids: { id: disclosure.id },
        of: disclosure.recipient.letterNo,
      })}
      table={() => packSheet(lang, disclosure)}
      words={{
        saveXlsx: t("saveXlsx"),
        printPdf: t("printPdf"),
        saved: t("saved"),
      }}
    />
  );
}
