/**
 * The month of who is away, for the wall: names, days and deputies. It has no reasons and no journeys
 * without approval, for everyone who prints it (decision 0029).
 */
import { useSearch } from "@tanstack/react-router";
import type { AwayPerson } from "#shared/contract/absences.ts";
import { formatDay, formatDayRange, formatOther, isDay } from "#shared/persian/jalali.ts";
import {
  formatMonth,
  formatOtherMonths,
  monthOf,
  weekOrder,
  weeksOf,
} from "#shared/persian/months.ts";
import { search, text } from "#renderer/app/address.ts";
import { useCall } from "#renderer/client.ts";
import { useAwayWords } from "#renderer/features/away/away-words.ts";
import { offTitle } from "#renderer/features/away/off-days.ts";
import { byDay, useAway } from "#renderer/features/away/use-away.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { BareSheet, PlainHead, SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";

const readSearch = search({ unit: text });

export function AwayPage({ ids: { day }, title }: SheetProps<"day">) {
  const { unit = "" } = readSearch(useSearch({ strict: false }));
  const lang = useLang();
  const t = useText("away");
  const month = monthOf(isDay(day) ? day : "1970-01-01", lang);
  const { people, error } = useAway(month, { unit, personId: null, kind: null });
  const calendar = useCall("calendar.get", {});
  const municipality = useCall("setup.status", {}).data?.municipality;
  const refusal = error ?? calendar.error;
  if (refusal) return <PrintRefused refusal={refusal} />;
  if (!people || !calendar.data || municipality === undefined) return <Loading />;
  const owner = lang === "en" && municipality?.nameEn ? municipality.nameEn : municipality?.nameFa;
  const heading = `${title(lang)} · ${formatMonth(month.first, lang)}`;
  return (
    <SheetPage lang={lang} confidentiality="normal" running={[heading]}>
      <BareSheet lang={lang} across kind="away-sheet">
        <PlainHead title={heading}>
          {formatOtherMonths(month, lang)} · <bdi>{owner}</bdi>
          {unit !== "" && ` · ${unit}`}
        </PlainHead>
        <Grid people={people.flatMap(firm)} month={month} calendar={calendar.data} />
        <People people={people.flatMap(firm)} />
        <p className="sheet-note">{t("sheet.note")}</p>
      </BareSheet>
    </SheetPage>
  );
}

/** Without journeys that are only requested; empty when the person has nothing else. */
const firm = (person: AwayPerson): AwayPerson[] => {
  const spans = person.spans.filter((one) => one.state !== "provisional");
  return spans.length === 0 ? [] : [{ ...person, spans }];
};

function Grid(props: {
  people: readonly AwayPerson[];
  month: ReturnType<typeof monthOf>;
  calendar: NonNullable<Parameters<typeof offTitle>[1]>;
}) {
  const { people, month, calendar } = props;
  const days = useText("calendar");
  const lang = useLang();
  const words = useAwayWords();
  const away = byDay(people, month);
  return (
    <table className="plain-table away-grid">
      <thead>
        <tr>
          {weekOrder.map((number) => (
            <th key={number} scope="col">
              {days(`day.${number}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              if (day < month.first || day > month.last) return <td key={day} aria-label={day} />;
              const off = offTitle(day, calendar, lang);
              const names = new Set((away.get(day) ?? []).map(({ person }) => words.name(person)));
              return (
                <td key={day} className={off === null ? "" : "off"}>
                  <div className="away-day">
                    <b>{formatDay(day, lang, "dayMonth").split(" ")[0]}</b>
                    <span>{formatOther(day, lang).split(" ").slice(0, 2).join(" ")}</span>
                  </div>
                  {off && <div className="away-holiday">{off}</div>}
                  {[...names].map((name) => (
                    <div key={name}>
                      <bdi>{name}</bdi>
                    </div>
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function People({ people }: { people: readonly AwayPerson[] }) {
  const t = useText("away");
  const lang = useLang();
  const words = useAwayWords();
  if (people.length === 0) return <p>{t("sheet.nobody")}</p>;
  return (
    <table className="plain-table away-list">
      <thead>
        <tr>
          {(["who", "unit", "days", "deputy"] as const).map((key) => (
            <th key={key} scope="col">
              {t(`sheet.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.flatMap((person) =>
          person.spans.map((span, index) => (
            <tr key={`${person.person.id} ${index}`}>
              <td>
                <bdi>{words.name(person)}</bdi>
              </td>
              <td>
                <bdi>{words.unit(person)}</bdi>
              </td>
              <td>{formatDayRange(span.from, span.to, lang)}</td>
              <td>{words.deputyNames(person, span)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
