/** The register of gifts as it is printed, without the shell, in the language of who prints it. */
import { useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { giftFilter, type GiftFilter } from "#shared/contract/gifts.ts";
import { useCall } from "#renderer/client.ts";
import { textIn, type Lang } from "#renderer/i18n.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { localizeDigits } from "#shared/persian/digits.ts";
import { GiftsSheet } from "./gifts-sheet.tsx";
import { PrintFrame, PrintRefused } from "./print-frame.tsx";

/** Years of gifts of a municipality; the sheet says when there are more. */
const printed = 500;

const sheetSearch = giftFilter.extend({
  text: z.coerce.string().max(100).default(""),
  lang: z.enum(["fa", "en"]).default("fa"),
});

export function GiftsPrintPage() {
  const asked = sheetSearch.safeParse(useSearch({ from: "/print/gifts" }));
  if (!asked.success) return <PrintRefused refusal={{ code: "invalid", reason: "badInput" }} />;
  const { lang, ...filter } = asked.data;
  return <Sheet lang={lang} filter={filter} />;
}

function Sheet({ lang, filter }: { lang: Lang; filter: GiftFilter }) {
  const { data, error } = useCall("gifts.list", { ...filter, pageSize: printed });
  const ceilings = useCall("gifts.ceilings", {});
  const municipality = useCall("setup.status", {}).data?.municipality;
  const refusal = error ?? ceilings.error;
  if (refusal) return <PrintRefused refusal={refusal} />;
  if (!data || !ceilings.data || municipality === undefined) return <Loading />;
  const title = textIn(lang, "gifts", "registerTitle");
  const year = localizeDigits(String(filter.year), lang);
  const period =
    filter.year === 0
      ? textIn(lang, "gifts", "allYears")
      : textIn(lang, "gifts", "yearOf", { year });
  const owner = lang === "en" && municipality?.nameEn ? municipality.nameEn : municipality?.nameFa;
  return (
    <main>
      <PrintFrame
        lang={lang}
        confidentiality={data.confidentiality}
        title={`${title} · ${period}`}
      />
      <GiftsSheet
        lang={lang}
        title={title}
        period={period}
        municipality={owner ?? ""}
        tables={ceilings.data.tables}
        filter={filter}
        register={data}
      />
    </main>
  );
}
