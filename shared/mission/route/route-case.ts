/** The facts of a request that conditions of a route use. Pure. */
import { daysBetween, isDay } from "../../persian/days.ts";
import { currencies, parseAmount } from "../../money.ts";
import { toAsciiDigits } from "../../persian/digits.ts";
import { classOf, passportTypes, payers, type RouteCase } from "../../route/conditions.ts";
import type { Directory } from "../../route/people.ts";
import type { Journey } from "../../route/plan.ts";
import { neighbours } from "../../settings.ts";
import { costOf, type Member, type Request, type RequestDraft } from "../request/request.ts";

export const journeyOf = (
  request: Request,
  requesterId: string,
  { people }: { people: Directory },
): Journey => ({
  requesterId,
  travellers: request.members.flatMap((one) => (one.personId === null ? [] : [one.personId])),
  facts: routeCaseOf(request, requesterId, people),
});

const routeCaseOf = (request: Request, requesterId: string, people: Directory): RouteCase => ({
  classes: [...new Set(request.members.map((one) => memberClass(one, people)))],
  destination: neighbours.includes(request.country) ? "neighbour" : "other",
  payer: request.payer,
  passportTypes: [...new Set(request.members.map((one) => one.passportType))],
  unit: people.person(requesterId)?.unitFa ?? "",
  days: daysBetween(request.startDate, request.endDate) + 1,
  members: request.members.length,
  cost: costOf(request),
});

/** Of a colleague by their roles; of a person from outside as the form says. */
export const memberClass = (
  one: Pick<Member, "personId" | "travellerClass">,
  people: Directory,
): Member["travellerClass"] => {
  const person = one.personId === null ? undefined : people.person(one.personId);
  return person ? classOf(person.roles) : one.travellerClass;
};

/** Facts missing in a draft that a condition may need. */
const draftGaps = ["country", "days", "payer", "passportType"] as const;
export type DraftGap = (typeof draftGaps)[number];

/**
 * The journey of a request that is still being written. Missing facts are named, and assumed as the
 * longer route: a distant destination, paid by the municipality.
 */
export const journeyOfDraft = (
  draft: RequestDraft,
  requesterId: string,
  people: Directory,
): {
  journey: Journey;
  missing: DraftGap[];
  /** Empty while they are not valid days, or not in order. */
  startDate: string;
  endDate: string;
  members: Partial<Member>[];
} => {
  const text = (value: unknown) => (typeof value === "string" ? toAsciiDigits(value.trim()) : "");
  const [startDate, endDate] = [text(draft.startDate), text(draft.endDate)];
  const days =
    isDay(startDate) && isDay(endDate) && endDate >= startDate
      ? daysBetween(startDate, endDate) + 1
      : null;
  const payer = payers.find((one) => one === draft.payer);
  const currency = currencies.find((one) => one === draft.costCurrency) ?? "IRR";
  const members = (Array.isArray(draft.members) ? draft.members : []).filter(isObject);
  const passports = passportTypes.filter((type) =>
    members.some((one) => one.passportType === type),
  );
  const country = text(draft.country);
  const classes = members.map((one) =>
    memberClass(
      { personId: one.personId ?? null, travellerClass: one.travellerClass ?? "staff" },
      people,
    ),
  );
  return {
    startDate: isDay(startDate) ? startDate : "",
    endDate: days === null ? "" : endDate,
    members,
    missing: [
      ...(country === "" ? (["country"] as const) : []),
      ...(days === null ? (["days"] as const) : []),
      ...(payer === undefined ? (["payer"] as const) : []),
      ...(members.some((one) => !one.passportType) ? (["passportType"] as const) : []),
    ],
    journey: {
      requesterId,
      travellers: members.flatMap((one) => one.personId ?? []),
      facts: {
        classes: [...new Set(classes)],
        destination: neighbours.includes(country) ? "neighbour" : "other",
        payer: payer ?? "own",
        passportTypes: passports,
        unit: people.person(requesterId)?.unitFa ?? "",
        days: days ?? 1,
        members: members.length,
        cost: parseAmount(text(draft.costAmount), currency),
      },
    },
  };
};

/** A draft is unchecked form content. */
const isObject = (value: unknown): value is Partial<Member> =>
  typeof value === "object" && value !== null;
