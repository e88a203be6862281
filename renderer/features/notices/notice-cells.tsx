/** Cells of the list of notices; the sentence leads where the notice does, and is then read. */
import type { Notice } from "#shared/contract/notices.ts";
import { isDay } from "#shared/persian/jalali.ts";
import { useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { RowLink } from "#renderer/list/row-link.tsx";
import { Sign } from "#renderer/ui/signs.tsx";
import { DayText, Digits, InstantText } from "#renderer/ui/text.tsx";
import { placeOf } from "./notice-place.ts";
import { noticeIn } from "./notice-words.ts";

interface Cell {
  item: Notice;
}

export function AtCell({ item: { at } }: Cell) {
  return isDay(at) ? <DayText day={at} /> : <InstantText at={at} />;
}

export function WhatCell({ item }: Cell) {
  const lang = useLang();
  const { run } = useCommand("notice.markRead");
  return (
    <RowLink {...placeOf(item)} onClick={() => void run({ keys: [item.key] })}>
      {noticeIn(lang, item)}
    </RowLink>
  );
}

export function NumberCell({ item }: Cell) {
  return (
    <bdi>
      <Digits>{item.dossierNo}</Digits>
    </bdi>
  );
}

export function DossierCell({ item }: Cell) {
  return <bdi>{item.subject}</bdi>;
}

export function KindCell({ item }: Cell) {
  const t = useText("notices");
  return t(`kind.${item.kind}`);
}

export function ReadCell({ item: { read } }: Cell) {
  const t = useText("notices");
  return read ? t("read") : <Sign tone="orange" label={t("new")} />;
}
