/** A list for the Council as a sheet of a table file. */
import type { Disposal } from "#shared/contract/archive.ts";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { textIn } from "#renderer/i18n.ts";
import type { Sheet } from "#renderer/table-file/write-table.ts";

export const disposalSheet = (lang: Lang, { rows, listNo }: Disposal): Sheet => {
  const t = (key: Parameters<typeof textIn<"archive">>[2]) => textIn(lang, "archive", key);
  const digits = (text: string) => localizeDigits(text, lang);
  const day = (one: string) => (one === "" ? "" : formatDay(one, lang, "short"));
  return {
    // A sheet's name takes no slash.
    name: `${t("views.disposal")} ${digits(listNo.replaceAll("/", "-"))}`,
    rtl: lang === "fa",
    columns: [
      { head: t("sheet.row"), width: 7 },
      { head: t("sheet.accessionNo"), width: 14 },
      { head: t("sheet.dossierNo"), width: 12 },
      { head: t("sheet.subject"), width: 44 },
      { head: t("sheet.classCode"), width: 10 },
      { head: t("classCode"), width: 34 },
      { head: t("sheet.years"), width: 26 },
      { head: t("sheet.archivedOn"), width: 14 },
      { head: t("sheet.pages"), width: 10 },
      { head: t("shelf"), width: 18 },
      { head: t("box"), width: 10 },
      { head: t("retentionClass"), width: 34 },
      { head: t("rules.citation"), width: 40 },
      { head: t("sheet.until"), width: 14 },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      digits(row.accessionNo),
      digits(row.dossierNo),
      row.title,
      digits(row.classCode),
      lang === "fa" ? row.classFa : row.classEn,
      `${day(row.startDate)} – ${day(row.endDate)}`,
      day(row.archivedOn),
      row.pages,
      row.shelf,
      row.box,
      lang === "fa" ? row.retentionFa : row.retentionEn,
      row.citation,
      day(row.until),
    ]),
  };
};
