/** What a span is called: kind, place and state, and the deputies on its days. */
import type { AwayRow, AwaySpan } from "#shared/contract/absences.ts";
import { formatDayRange } from "#shared/persian/jalali.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import type { Away as AwayOnDays } from "#shared/people/away-bars.ts";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { isolated, textIn, useLang, useText, unitName } from "#renderer/i18n.ts";
import type { ListWords } from "#renderer/list/list-words.ts";
import { personNameIn, placeIn } from "#renderer/ui/text.tsx";

type Away = Pick<AwayRow, "person" | "deputies">;

export const awayWords = ({
  lang,
  name: nameOf,
  place,
}: Pick<ListWords, "lang" | "name" | "place">) => {
  /** مأموریت · استانبول، ترکیه · تصویب‌شده */
  const what = (span: AwaySpan): string =>
    [
      textIn(lang, "away", `kind.${span.kind}`),
      span.mission ? place(span.mission.city, span.mission.country) : "",
      span.state === null ? "" : textIn(lang, "away", `state.${span.state}`),
    ]
      .filter((part) => part !== "")
      .join(textIn(lang, "common", "dot"));

  /** Empty without a deputy; the days only where they are not those of the absence. */
  const deputyNames = (away: Away, span: AwaySpan): string =>
    away.deputies
      .filter((one) => one.from <= span.to && span.from <= one.to)
      .map(({ deputy, from, to }) => {
        const name = nameOf(deputy);
        return from <= span.from && span.to <= to
          ? name
          : textIn(lang, "away", "deputyPart", { name, days: formatDayRange(from, to, lang) });
      })
      .join(textIn(lang, "common", "listSeparator"));
  const deputies = (away: Away, span: AwaySpan): string => {
    const names = deputyNames(away, span);
    return names === "" ? "" : textIn(lang, "away", "deputy", { names });
  };

  const name = ({ person }: Away) => nameOf(person);
  const unit = ({ person }: Away) => unitName(lang, person);
  return { what, deputies, deputyNames, name, unit };
};

export const useAwayWords = () => {
  const lang = useLang();
  const gazetteer = useGazetteer();
  return awayWords({
    lang,
    name: (person) => personNameIn(lang, person),
    place: (city, country) => placeIn(lang, gazetteer, city, country),
  });
};

/** What is written on a bar: who, and where or why. */
export const useBarWords = () => {
  const t = useText("away");
  const common = useText("common");
  const lang = useLang();
  const words = useAwayWords();
  const gazetteer = useGazetteer();
  const who = ({ people: [first, ...others] }: AwayOnDays): string => {
    if (!first) return "";
    const name = isolated(words.name(first), lang);
    return others.length === 0 ? name : t("others", { name, count: others.length });
  };
  /** The city of a journey that may be known, otherwise the kind. */
  const where = ({ kind, mission }: AwaySpan): string =>
    mission
      ? isolated(gazetteer?.placeName(mission.city, mission.country, lang) ?? mission.city, lang)
      : t(`kind.${kind}`);
  const label = (away: AwayOnDays): string =>
    [who(away), where(away.span), localizeDigits(away.span.mission?.dossierNo ?? "", lang)]
      .filter((part) => part !== "")
      .join(common("dot"));
  return { who, where, label };
};
