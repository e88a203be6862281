/** The statistics as they are printed, without the shell; says when map and fonts are there. */
import { useSearch } from "@tanstack/react-router";
import { measuresOf } from "#shared/statistics.ts";
import { useCall } from "#renderer/client.ts";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { useLang } from "#renderer/i18n.ts";
import { readStatisticsSearch } from "#renderer/features/statistics/statistics-address.ts";
import { filterOf, measureOf } from "#renderer/features/statistics/statistics-search.ts";
import { periodWords } from "#renderer/features/statistics/statistic-words.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { useWorld } from "#renderer/ui/map/world.ts";
import { PrintRefused } from "./print-frame.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";
import { StatisticsSheet } from "./statistics-sheet.tsx";

export function StatisticsPage({ title }: SheetProps) {
  const lang = useLang();
  const search = readStatisticsSearch(useSearch({ strict: false }));
  const municipality = useCall("setup.status", {}).data?.municipality;
  const today = useCall("facts.forForms", {}).data?.today;
  const filter = filterOf(search, today ?? "2026-03-21");
  const { data, error } = useCall("statistics.read", { filter }, { enabled: today !== undefined });
  // The map is part of the paper: nothing is printed before its coasts are there.
  const world = useWorld("coarse");
  const gazetteer = useGazetteer();
  if (error) return <PrintRefused refusal={error} />;
  if (!data || !municipality || today === undefined || world === null || gazetteer === null)
    return <Loading />;
  const heading = `${title(lang)} · ${periodWords(lang, filter)}`;
  return (
    <SheetPage lang={lang} confidentiality={data.confidentiality} running={[heading]}>
      <StatisticsSheet
        title={heading}
        owner={lang === "en" && municipality.nameEn ? municipality.nameEn : municipality.nameFa}
        today={today}
        data={data}
        filter={filter}
        measure={measureOf(search, measuresOf(data.total))}
        gazetteer={gazetteer}
      />
    </SheetPage>
  );
}
