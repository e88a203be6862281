/** Cells of the register of gifts: object, people, value, and where it is now. */
import { Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { ListedGift } from "#shared/contract/gifts.ts";
import { owesHandOver } from "#shared/mission/gifts/gifts.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { textIn, useLang, useText, type Lang } from "#renderer/i18n.ts";
import { DayText, usePlace } from "#renderer/ui/text.tsx";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { RowLink } from "#renderer/list/row-link.tsx";
import { GiftMarks, GiftValue, useRials } from "./gift-words.tsx";

interface Cell {
  item: ListedGift;
}

export function DayCell({ item }: Cell) {
  return <DayText day={item.gift.day} />;
}

export function DirectionCell({ item }: Cell) {
  return useText("gifts")(`direction.${item.gift.direction}`);
}

export function WhatCell({ item: { gift, mission, city, country } }: Cell) {
  const t = useText("gifts");
  const lang = useLang();
  const place = usePlace();
  return (
    <>
      <RowLink
        {...missionLink(mission.id, "gifts")}
        aria-label={`${gift.what} · ${mission.dossierNo}`}
      >
        <bdi>{gift.what}</bdi>
      </RowLink>
      <Quiet>
        {t(`kind.${gift.kind}`)} · {localizeDigits(mission.dossierNo, lang)} ·{" "}
        {place(city, country)}
      </Quiet>
    </>
  );
}

export function PersonCell({ item: { gift } }: Cell) {
  const t = useText("gifts");
  return (
    <>
      <bdi>{gift.person}</bdi>
      <Quiet>
        <bdi>{gift.organisation}</bdi>
      </Quiet>
      <Quiet>{t(`rank.${gift.rank}`)}</Quiet>
    </>
  );
}

export function ValueCell({ item: { gift, above } }: Cell) {
  const t = useText("gifts");
  const rials = useRials();
  return (
    <>
      <GiftValue gift={gift} />
      {above && <Quiet>{t("ceilingOf", { amount: rials(gift.ceiling.rials) })}</Quiet>}
    </>
  );
}

export function MemberCell({ item }: Cell) {
  return <bdi>{item.memberFa}</bdi>;
}

export function FateCell({ item: { gift, late, due } }: Cell) {
  const t = useText("gifts");
  const lang = useLang();
  return (
    <>
      <GiftMarks gift={gift} late={late} />
      {due !== "" && <Quiet>{t("dueBy", { day: formatDay(due, lang) })}</Quiet>}
      {[gift.handOver?.place ?? "", gift.override]
        .filter((one) => one !== "")
        .map((one) => (
          <Quiet key={one}>
            <bdi>{one}</bdi>
          </Quiet>
        ))}
    </>
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
