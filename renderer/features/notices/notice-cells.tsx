/** Cells of the list of notices; the sentence leads where the notice does, and is then read. */
import { Typography } from "@mui/material";
import type { Notice } from "#shared/contract/notices.ts";
import { isDay } from "#shared/persian/jalali.ts";
import { useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
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
    <AppLink
      {...placeOf(item)}
      onClick={() => void run({ keys: [item.key] })}
      sx={{ color: "primary.main", fontWeight: item.read ? 400 : 600 }}
    >
      {noticeIn(lang, item)}
    </AppLink>
  );
}

export function DossierCell({ item }: Cell) {
  return (
    <>
      <bdi>{item.subject}</bdi>
      <Typography variant="caption" color="textSecondary" component="div">
        <bdi>
          <Digits>{item.dossierNo}</Digits>
        </bdi>
      </Typography>
    </>
  );
}

export function ReadCell({ item: { read } }: Cell) {
  const t = useText("notices");
  return read ? t("read") : <Mark tone="orange" label={t("new")} />;
}
