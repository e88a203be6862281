/** Cells of the register of gifts: object, people, value, and where it is now. */
import { Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { ListedGift } from "#shared/contract/gifts.ts";
import { isAboveCeiling, owesHandOver } from "#shared/mission/gifts/gifts.ts";
import { formatWhole } from "#shared/persian/amounts.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { textIn, useLang, useText, type Lang } from "#renderer/i18n.ts";
import { useMoney } from "#renderer/ui/money.tsx";
import { Sign } from "#renderer/ui/signs.tsx";
import { DayText, Digits, usePlace } from "#renderer/ui/text.tsx";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { RowLink } from "#renderer/list/row-link.tsx";
import { fateIn } from "./gift-words.tsx";

interface Cell {
  item: ListedGift;
}

export function DayCell({ item }: Cell) {
  return <DayText day={item.gift.day} />;
}

export function DirectionCell({ item }: Cell) {
  return useText("gifts")(`direction.${item.gift.direction}`);
}

export function WhatCell({ item: { gift, mission } }: Cell) {
  return (
    <RowLink
      {...missionLink(mission.id, "gifts")}
      aria-label={`${gift.what} · ${mission.dossierNo}`}
    >
      <bdi>{gift.what}</bdi>
    </RowLink>
  );
}

export function KindCell({ item: { gift } }: Cell) {
  return useText("gifts")(`kind.${gift.kind}`);
}

export function PersonCell({ item: { gift } }: Cell) {
  return (
    <>
      <bdi>{gift.person}</bdi>
      <Quiet>
        <bdi>{gift.organisation}</bdi>
      </Quiet>
    </>
  );
}

export function RankCell({ item: { gift } }: Cell) {
  return useText("gifts")(`rank.${gift.rank}`);
}

export function PlaceCell({ item: { city, country } }: Cell) {
  return <bdi>{usePlace()(city, country)}</bdi>;
}

export function DossierCell({ item: { mission } }: Cell) {
  return <Digits>{mission.dossierNo}</Digits>;
}

/** As it was written, where that is another currency. */
export function ValueCell({ item: { gift } }: Cell) {
  const money = useMoney();
  return gift.value.currency === "IRR" ? "—" : <bdi>{money(gift.value)}</bdi>;
}

export function RialsCell({ item: { rials } }: Cell) {
  return formatWhole(rials, useLang());
}

export function CeilingCell({ item: { gift } }: Cell) {
  return formatWhole(gift.ceiling.rials, useLang());
}

export function MemberCell({ item }: Cell) {
  return <bdi>{item.memberFa}</bdi>;
}

/** What is wrong stands first. */
export function FateCell({ item: { gift, late } }: Cell) {
  const t = useText("gifts");
  const fate = fateIn(useLang(), gift, late);
  const owed = owesHandOver(gift);
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: "center" }}>
      {owed && <Sign tone={late ? "error" : "warning"} label={fate} />}
      {isAboveCeiling(gift) && <Sign tone="orange" label={t("mark.above")} />}
      {!owed && fate !== "" && <Sign tone="success" label={fate} />}
      {gift.handOver && <bdi>{gift.handOver.place}</bdi>}
    </Stack>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {children}
    </Typography>
  );
}

/** Where it went, on paper: with the day, the place and the receipt. */
export function PrintedFate({ listed, lang }: { listed: ListedGift; lang: Lang }) {
  const t = (...words: Parameters<ReturnType<typeof useText<"gifts">>>) =>
    textIn(lang, "gifts", ...words);
  const { gift, late, due } = listed;
  if (owesHandOver(gift))
    return (
      <>
        <b>{t(late ? "mark.late" : "mark.owed")}</b>
        <small>{t("dueBy", { day: formatDay(due, lang, "short") })}</small>
      </>
    );
  const { handOver, override } = gift;
  return (
    <>
      {handOver && t(`mark.${handOver.to}`)}
      {handOver && handOver.to !== "kept" && (
        <small>
          {[handOver.place, `${t("receiptNo")} ${localizeDigits(handOver.receiptNo, lang)}`].join(
            " · ",
          )}
        </small>
      )}
      {override !== "" && (
        <>
          <b>{t("mark.above")}</b>
          <small>{override}</small>
        </>
      )}
    </>
  );
}
