/** Travel papers of the sample: complete for who is on the way or ready, with gaps for the others. */
import { randomUUID } from "node:crypto";
import { memberKey, type Member } from "#shared/mission/request/request.ts";
import type { TravelPaperFields } from "#shared/mission/departure/travel-papers.ts";
import { addDays } from "#shared/persian/jalali.ts";
import type { createActs } from "./acts.ts";
import type { SampleMission } from "./missions.ts";

const officer = "karshenas.beynolmelal";
/** Of earlier journeys only the passports are on record, as in an office that has just started. */
const recordedSince = -60;
const withoutVisa: readonly string[] = ["TR", "GE", "AM", "IQ", "OM"];

type Paper = Partial<TravelPaperFields> & Pick<TravelPaperFields, "member" | "kind">;
interface Journey {
  row: SampleMission;
  index: number;
  start: string;
  end: string;
}

export const createDepartureActs = (
  { act, members }: ReturnType<typeof createActs>,
  journey: Journey,
) => {
  const { row } = journey;
  return {
    /** Before the order: what is there by then. */
    papers: async () => {
      for (const [place, member] of members().entries())
        for (const paper of papersOf(member, place, journey))
          await act(officer, "putTravelPaper", { id: randomUUID(), paper });
    },
    /** After the print: a person with all papers is marked ready. */
    clear: async () => {
      if (isComplete(row)) await act(officer, "clearToDepart", {});
    },
  };
};

const isComplete = ({ start, lacksPapers }: SampleMission) =>
  start > recordedSince && lacksPapers !== true;

const papersOf = (member: Member, place: number, { row, index, start, end }: Journey): Paper[] => {
  const key = memberKey(member);
  const until = addDays(end, 20);
  const number = (letter: string) => `${letter}${String(51_000_000 + index * 10 + place)}`;
  // Where papers are missing, the second member's passport ends before it may.
  const short = place === 1 && !isComplete(row);
  const passport: Paper = {
    member: key,
    kind: "passport",
    passportType: member.passportType,
    number: number(member.passportType === "ordinary" ? "K" : "S"),
    validFrom: addDays(start, -900),
    validUntil: addDays(end, short ? 120 : 900),
  };
  const insurance: Paper = {
    member: key,
    kind: "insurance",
    issuer: "بیمهٔ ایران",
    cover: "۵۰٬۰۰۰ یورو",
    number: `${1405000 + index * 10 + place}`,
    validFrom: start,
    validUntil: until,
  };
  const visa: Paper = withoutVisa.includes(row.country)
    ? { member: key, kind: "visa", waived: "لغو روادید میان دو کشور" }
    : {
        member: key,
        kind: "visa",
        number: number("V"),
        visaType: "خدمت",
        country: row.country,
        entries: "single",
        validFrom: addDays(start, -10),
        validUntil: until,
      };
  if (row.start <= recordedSince) return [passport];
  if (!isComplete(row)) return place === 0 ? [passport, visa] : [passport];
  return [passport, visa, insurance];
};
