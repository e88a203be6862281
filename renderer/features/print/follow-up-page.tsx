/** The follow-up sheet as it is printed, without the shell. */
import { useSearch } from "@tanstack/react-router";
import type { z } from "zod";
import { followUpFilter } from "#shared/contract/commitments.ts";
import { useCall } from "#renderer/client.ts";
import { textIn } from "#renderer/i18n.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { halfYearOf } from "#shared/commitments/half-year.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { FollowUpSheet } from "./follow-up-sheet.tsx";
import { PrintFrame, PrintRefused } from "./print-frame.tsx";

/** More rows than fit a meeting; the sheet says when there are more. */
const printed = 500;

export function FollowUpPrintPage() {
  const asked = followUpFilter.safeParse(useSearch({ from: "/print/follow-up" }));
  if (!asked.success) return <PrintRefused refusal={{ code: "invalid", reason: "badInput" }} />;
  return <Sheet search={asked.data} />;
}

function Sheet({ search }: { search: z.infer<typeof followUpFilter> }) {
  const { data, error } = useCall("commitments.followUp", { ...search, pageSize: printed });
  const municipality = useCall("setup.status", {}).data?.municipality;
  const today = useCall("facts.forForms", {}).data?.today;
  if (error) return <PrintRefused refusal={error} />;
  if (!data || municipality === undefined || today === undefined) return <Loading />;
  const title = textIn("fa", "commitments", "sheetTitle");
  const period = periodWords(search.from, search.to);
  return (
    <main>
      <PrintFrame lang="fa" confidentiality={data.confidentiality} title={`${title} · ${period}`} />
      <FollowUpSheet
        title={title}
        period={period}
        today={today}
        municipality={municipality?.nameFa ?? ""}
        {...data}
      />
    </main>
  );
}

/** A half-year by its name, another period by its days. */
const periodWords = (from: string, to: string): string => {
  const half = halfYearOf(from);
  if (half.from !== from || half.to !== to)
    return `${formatDay(from, "fa", "medium")} – ${formatDay(to, "fa", "medium")}`;
  return textIn("fa", "commitments", "sheetPeriod", {
    half: textIn("fa", "commitments", half.half === 1 ? "half.1" : "half.2"),
    year: toPersianDigits(String(half.year)),
  });
};
