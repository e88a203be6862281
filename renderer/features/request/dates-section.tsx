/** Departure and return, how long that is, and why so late when it is late. */
import { Typography } from "@mui/material";
import { addDays, daysBetween, isDay } from "#shared/persian/jalali.ts";
import { leadTime, type RequestFacts } from "#shared/mission/request/request.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { useFieldError } from "#renderer/ui/form.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useFieldText } from "./fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { limitOf, type RequestValues } from "./request-values.ts";

export function DatesSection({ values, facts }: { values: RequestValues; facts: RequestFacts }) {
  const f = useFieldText();
  const t = useText("request");
  const common = useText("common");
  const reason = useReason();
  const wrong = useFieldError("latenessReason") !== undefined;
  const { startDate, endDate } = values;
  const lead = leadTime(values, facts);
  const days = lengthOf(startDate, endDate);
  return (
    <>
      <Columns>
        <DayField {...f("startDate")} required min={addDays(facts.today, 1)} />
        <DayField
          {...f("endDate")}
          required
          min={isDay(startDate) ? startDate : addDays(facts.today, 1)}
        />
      </Columns>
      <Typography role="status" sx={{ marginBlockEnd: 2.5 }}>
        {days > 0 && `${t("field.days")}: ${common("days", { count: days })}`}
      </Typography>
      {lead?.late && lead.left > 0 && (
        <TextField
          {...f("latenessReason")}
          {...limitOf("latenessReason")}
          // The same sentence is the error, once it is one.
          {...(wrong
            ? {}
            : {
                helper: reason({
                  reason: "latenessReason",
                  params: { left: lead.left, demanded: lead.demanded },
                }),
              })}
          required
          multiline
          rows={3}
        />
      )}
    </>
  );
}

/** Days of the journey, first and last counted; 0 while the dates are not right. */
export const lengthOf = (start: string, end: string): number =>
  isDay(start) && isDay(end) && end >= start ? daysBetween(start, end) + 1 : 0;
