/** Rows of the register: what, between whom, worth how much, measured by what, and where it is now. */
import { TableCell, TableRow, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { ListedGift } from "#shared/contract/gifts.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { DayText, usePlace } from "#renderer/ui/text.tsx";
import { GiftMarks, GiftValue, useRials } from "./gift-words.tsx";
import { ListTable } from "#renderer/ui/list-table.tsx";

const columns = ["day", "direction", "what", "person", "value", "member", "fate"] as const;

export function GiftTable({ items }: { items: readonly ListedGift[] }) {
  const t = useText("gifts");
  return (
    <ListTable
      label={t("registerTitle")}
      minWidth={940}
      columns={columns.map((key) => ({ key, head: t(`column.${key}`) }))}
    >
      {items.map((one) => (
        <Row key={`${one.mission.id} ${one.gift.id}`} listed={one} />
      ))}
    </ListTable>
  );
}

function Row({ listed }: { listed: ListedGift }) {
  const t = useText("gifts");
  const lang = useLang();
  const place = usePlace();
  const rials = useRials();
  const { gift, mission } = listed;
  return (
    <TableRow hover>
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        <DayText day={gift.day} />
      </TableCell>
      <TableCell sx={{ whiteSpace: "nowrap" }}>{t(`direction.${gift.direction}`)}</TableCell>
      <TableCell component="th" scope="row" sx={{ minInlineSize: 190 }}>
        <AppLink
          {...missionLink(mission.id, "gifts")}
          aria-label={`${gift.what} · ${mission.dossierNo}`}
          sx={{ color: "primary.main", fontWeight: 600 }}
        >
          <bdi>{gift.what}</bdi>
        </AppLink>
        <Quiet>
          {t(`kind.${gift.kind}`)} · {localizeDigits(mission.dossierNo, lang)} ·{" "}
          {place(listed.city, listed.country)}
        </Quiet>
      </TableCell>
      <TableCell sx={{ minInlineSize: 170 }}>
        <bdi>{gift.person}</bdi>
        <Quiet>
          <bdi>{gift.organisation}</bdi>
        </Quiet>
        <Quiet>{t(`rank.${gift.rank}`)}</Quiet>
      </TableCell>
      <TableCell>
        <GiftValue gift={gift} />
        {listed.above && <Quiet>{t("ceilingOf", { amount: rials(gift.ceiling.rials) })}</Quiet>}
      </TableCell>
      <TableCell>
        <bdi>{listed.memberFa}</bdi>
      </TableCell>
      <TableCell sx={{ minInlineSize: 150 }}>
        <GiftMarks gift={gift} late={listed.late} />
        {listed.due !== "" && <Quiet>{t("dueBy", { day: formatDay(listed.due, lang) })}</Quiet>}
        {gift.handOver && gift.handOver.place !== "" && (
          <Quiet>
            <bdi>{gift.handOver.place}</bdi>
          </Quiet>
        )}
        {gift.override !== "" && (
          <Quiet>
            <bdi>{gift.override}</bdi>
          </Quiet>
        )}
      </TableCell>
    </TableRow>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {children}
    </Typography>
  );
}
