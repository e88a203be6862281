/** The register as an XLSX file: every page of it, made off the page's thread, and cancellable. */
import { useRef, useState } from "react";
import type { GiftFilter, ListedGift } from "#shared/contract/gifts.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import type { Refusal } from "#shared/result.ts";
import { call, runCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { makeTable } from "#renderer/table-file/make-table.ts";
import { useMoney } from "#renderer/ui/money.tsx";
import { usePlace } from "#renderer/ui/text.tsx";
import { useFate } from "./gift-words.tsx";

const pageSize = 500;

export const useGiftsFile = () => {
  const t = useText("gifts");
  const lang = useLang();
  const rowOf = useRow();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [savedTo, setSavedTo] = useState("");
  const stopper = useRef<AbortController | null>(null);

  const save = async (filter: GiftFilter, name: string): Promise<void> => {
    setRefusal(null);
    setSavedTo("");
    const { signal } = (stopper.current = new AbortController());
    try {
      const items = await readAll(filter, signal, setProgress, setRefusal);
      if (items === null) return;
      const columns = heads.map(([key, width]) => ({ head: t(`column.${key}`), width }));
      const rows = items.map((one, index) => [index + 1, ...rowOf(one)]);
      const sheet = { name: t("registerTitle"), rtl: lang === "fa", columns, rows };
      const bytes = await makeTable([sheet], signal);
      if (bytes === null || signal.aborted) return;
      setProgress(null);
      const result = await runCommand("file.saveBytes", { name: `${name}.xlsx`, bytes });
      if (!result.ok) setRefusal(result.error);
      else setSavedTo(result.value.path ?? "");
    } finally {
      setProgress(null);
    }
  };
  const stop = () => stopper.current?.abort();
  return { save, stop, pending: progress !== null, progress, refusal, savedTo };
};

/** `null`: given up, or refused. */
const readAll = async (
  filter: GiftFilter,
  signal: AbortSignal,
  tell: (progress: { done: number; total: number }) => void,
  refuse: (refusal: Refusal) => void,
): Promise<ListedGift[] | null> => {
  const items: ListedGift[] = [];
  for (let page = 0; ; page += 1) {
    const result = await call("gifts.list", { ...filter, page, pageSize });
    if (signal.aborted) return null;
    if (!result.ok) {
      refuse(result.error);
      return null;
    }
    items.push(...result.value.items);
    tell({ done: items.length, total: result.value.total });
    if (items.length >= result.value.total || result.value.items.length === 0) return items;
  }
};

const heads = [
  ["row", 6],
  ["day", 14],
  ["direction", 12],
  ["what", 30],
  ["kind", 12],
  ["person", 34],
  ["rank", 22],
  ["place", 22],
  ["member", 22],
  ["value", 20],
  ["rials", 18],
  ["ceiling", 18],
  ["override", 34],
  ["fate", 30],
  ["receiptNo", 14],
  ["dossier", 14],
  ["note", 34],
] as const;

const useRow = (): ((listed: ListedGift) => (string | number)[]) => {
  const t = useText("gifts");
  const lang = useLang();
  const money = useMoney();
  const place = usePlace();
  const fate = useFate();
  return (listed) => {
    const { gift, mission } = listed;
    return [
      formatDay(gift.day, lang, "short"),
      t(`direction.${gift.direction}`),
      gift.what,
      t(`kind.${gift.kind}`),
      [gift.person, gift.post, gift.organisation].filter((one) => one !== "").join(" - "),
      t(`rank.${gift.rank}`),
      place(listed.city, listed.country),
      listed.memberFa,
      money(gift.value),
      listed.rials,
      gift.ceiling.rials,
      gift.override,
      [fate(gift, listed.late), gift.handOver?.place ?? ""].filter((one) => one !== "").join(": "),
      gift.handOver?.receiptNo ?? "",
      mission.dossierNo,
      gift.note,
    ];
  };
};
