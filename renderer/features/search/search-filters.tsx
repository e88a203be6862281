/** The conditions beside the words: year, country, goal, person, unit, class. */
import { Box, InputLabel } from "@mui/material";
import { confidentialities, unitGoals } from "#shared/mission/request/request.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import type { SearchConditions } from "#shared/search.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Choice, filterLabel } from "#renderer/ui/choice.tsx";
import { CountryInput } from "#renderer/ui/country-field.tsx";
import { PersonInput } from "#renderer/ui/person-field.tsx";

/** Journeys of next year are requested this year; older ones are found by words. */
const yearsBack = 14;

export function SearchFilters(props: {
  conditions: SearchConditions;
  onChange: (change: Partial<SearchConditions>) => void;
}) {
  const { conditions, onChange } = props;
  const t = useText("search");
  const words = useText("words");
  const lang = useLang();
  const newest = jalaliYear(useToday()) + 1;
  const units = useCall("people.units", {}).data?.units ?? [];
  const years = Array.from({ length: yearsBack }, (_, back) => String(newest - back));
  return (
    <Box
      role="group"
      aria-label={t("filters")}
      sx={{
        display: "grid",
        gap: 1.5,
        gridTemplateColumns: "repeat(auto-fill, minmax(11.5rem, 1fr))",
        marginBlockEnd: 2,
        maxInlineSize: 900,
      }}
    >
      <Choice
        label={t("year")}
        value={conditions.year === null ? "" : String(conditions.year)}
        onChange={(year) => onChange({ year: year === "" ? null : Number(year) })}
        options={[
          ["", t("allYears")],
          ...years.map((year): [string, string] => [year, localizeDigits(year, lang)]),
        ]}
      />
      <Box>
        <InputLabel sx={filterLabel}>{t("country")}</InputLabel>
        <CountryInput
          label={t("country")}
          value={conditions.country}
          onChange={(country) => onChange({ country })}
        />
      </Box>
      <Choice
        label={t("goal")}
        value={conditions.goal === null ? "" : String(conditions.goal)}
        onChange={(goal) =>
          onChange({ goal: unitGoals.find((one) => String(one) === goal) ?? null })
        }
        options={[
          ["", t("allGoals")],
          ...unitGoals.map((one): [string, string] => [String(one), words(`goalShort.${one}`)]),
        ]}
      />
      <Box>
        <InputLabel sx={filterLabel}>{t("person")}</InputLabel>
        <PersonInput
          label={t("person")}
          value={null}
          chosenId={conditions.personId ?? ""}
          onChange={(person) => onChange({ personId: person?.id ?? null })}
        />
      </Box>
      <Choice
        label={t("unit")}
        value={conditions.unit}
        onChange={(unit) => onChange({ unit })}
        options={[
          ["", t("allUnits")],
          ...units.map((one): [string, string] => [
            one.unitFa,
            lang === "en" && one.unitEn !== "" ? one.unitEn : one.unitFa,
          ]),
        ]}
      />
      <Choice
        label={t("class")}
        value={conditions.confidentiality ?? ""}
        onChange={(name) =>
          onChange({ confidentiality: confidentialities.find((one) => one === name) ?? null })
        }
        options={[
          ["", t("allClasses")],
          ...confidentialities.map((one): [string, string] => [
            one,
            words(`confidentiality.${one}`),
          ]),
        ]}
      />
    </Box>
  );
}
