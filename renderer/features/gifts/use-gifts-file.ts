/** The register as an XLSX file: every page of it, made off the page's thread, and cancellable. */
import type { GiftFilter, ListedGift } from "#shared/contract/gifts.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { ok } from "#shared/result.ts";
import { call } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { readPages, useTableFile } from "#renderer/table-file/use-table-file.ts";
import { useMoney } from "#renderer/ui/money.tsx";
import { usePlace } from "#renderer/ui/text.tsx";
import { useFate } from "./gift-words.tsx";

const pageSize = 500;

export const useGiftsFile = () => {
  const t = useText("gifts");
  const lang = useLang();
  const rowOf = useRow();
  const file = useTableFile();
  const save = (filter: GiftFilter, name: string): Promise<void> =>
    file.save(name, async (making) => {
      const read = await readPages(making, (page) =>
        call("gifts.list", { ...filter, page, pageSize }),
      );
      if (!read?.ok) return read;
      const columns = heads.map(([key, width]) => ({ head: t(`column.${key}`), width }));
      const rows = read.value.map((one, index) => [index + 1, ...rowOf(one)]);
      return ok([{ name: t("registerTitle"), rtl: lang === "fa", columns, rows }]);
    });
  return { ...file, save };
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
