/** What a span is called: kind, place and state, and who stands in on its days. */
import type { AwayPerson, AwaySpan } from "#shared/contract/absences.ts";
import { formatDayRange } from "#shared/persian/jalali.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import type { AwayEntry } from "./use-away.ts";

export const useAwayWords = () => {
  const t = useText("away");
  const common = useText("common");
  const lang = useLang();
  const list = useList();
  const names = usePersonNames();
  const place = usePlace();

  /** مأموریت · استانبول، ترکیه · تصویب‌شده */
  const what = (span: AwaySpan): string =>
    [
      t(`kind.${span.kind}`),
      span.mission ? place(span.mission.city, span.mission.country) : "",
      span.state === null ? "" : t(`state.${span.state}`),
    ]
      .filter((part) => part !== "")
      .join(common("dot"));

  /** Empty when no one stands in; the days only where they are not those of the absence. */
  const deputyNames = ({ person, span }: AwayEntry): string =>
    list(
      deputiesIn(person, span).map(({ deputy, from, to }) => {
        const { name } = names(deputy);
        return from <= span.from && span.to <= to
          ? name
          : t("deputyPart", { name, days: formatDayRange(from, to, lang) });
      }),
    );
  const deputies = (entry: AwayEntry): string => {
    const standing = deputyNames(entry);
    return standing === "" ? "" : t("deputy", { names: standing });
  };

  const name = (person: AwayPerson) => names(person.person).name;
  const unit = ({ person }: AwayPerson) =>
    lang === "en" && person.unitEn !== "" ? person.unitEn : person.unitFa;
  return { what, deputies, deputyNames, name, unit };
};

const deputiesIn = (person: AwayPerson, span: AwaySpan) =>
  person.deputies.filter((one) => one.from <= span.to && span.from <= one.to);
