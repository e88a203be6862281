/** The follow-up sheet as an XLSX file: every page of it, made off the page's thread, and cancellable. */
import type { HalfYear } from "#shared/commitments/half-year.ts";
import type { CommitmentView } from "#shared/contract/commitments.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { ok } from "#shared/result.ts";
import { call } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import { useClauseNo } from "#renderer/features/agreements/words.ts";
import { readPages, useTableFile } from "#renderer/table-file/use-table-file.ts";
import { ownerOf, useSourceWords } from "./commitment-marks.tsx";
import type { FollowUpFilter } from "./follow-up-search.ts";

const pageSize = 500;

export const useFollowUpFile = (period: HalfYear) => {
  const t = useText("commitments");
  const lang = useLang();
  const rowOf = useRow();
  const file = useTableFile();
  const save = (filter: FollowUpFilter, name: string): Promise<void> =>
    file.save(name, async (making) => {
      const read = await readPages(making, (page) =>
        call("commitments.followUp", { ...filter, page, pageSize }),
      );
      if (!read?.ok) return read;
      const columns = heads.map(([key, width]) => ({ head: t(`column.${key}`), width }));
      const half = t(period.half === 1 ? "half.1" : "half.2");
      const sheet = t("sheetPeriod", { half, year: localizeDigits(String(period.year), lang) });
      const rows = read.value.map((one, index) => [index + 1, ...rowOf(one)]);
      return ok([{ name: sheet, rtl: lang === "fa", columns, rows }]);
    });
  return { ...file, save };
};

const heads = [
  ["row", 6],
  ["text", 46],
  ["partner", 26],
  ["owner", 24],
  ["ownerThere", 24],
  ["due", 14],
  ["progress", 10],
  ["state", 14],
  ["indicator", 30],
  ["source", 24],
  ["note", 40],
] as const;

const useRow = (): ((view: CommitmentView) => (string | number)[]) => {
  const t = useText("commitments");
  const numbered = useClauseNo();
  const lang = useLang();
  const place = usePlace();
  const names = usePersonNames();
  const sourceOf = useSourceWords();
  return (view) => {
    const { commitment } = view;
    const clause = view.clauseNo === "" ? "" : numbered(view.clauseNo);
    const partner = view.city === "" ? "" : place(view.city, view.country);
    return [
      commitment.text,
      [partner, clause].filter((one) => one !== "").join(" - "),
      ownerOf(view, names),
      commitment.ownerThere,
      formatDay(commitment.due, lang, "short"),
      commitment.percent,
      t(`state.${view.late ? "late" : commitment.state}`),
      commitment.indicator,
      sourceOf(view),
      commitment.entries.at(-1)?.note ?? "",
    ];
  };
};
