/** The sections without rows: the journey, and what may be published. */
import type { ReportFacts } from "#shared/mission/report.ts";
import { DayField } from "#renderer/ui/day-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useFieldText } from "./fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";

export function JourneySection({ facts }: { facts: ReportFacts }) {
  const f = useFieldText();
  return (
    <>
      <Columns>
        <DayField {...f("actualStart")} required max={facts.today} />
        <DayField {...f("actualEnd")} required max={facts.today} />
      </Columns>
      <TextField {...f("course")} required multiline rows={8} />
      <TextField {...f("places")} multiline rows={3} />
    </>
  );
}

export function PublicSection() {
  const f = useFieldText();
  return (
    <>
      <TextField {...f("publicSummary")} required multiline rows={8} />
      <TextField {...f("mediaLinks")} multiline rows={2} />
    </>
  );
}
