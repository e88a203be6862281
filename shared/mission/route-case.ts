/** What the route's conditions see of a request. Pure. */
import { daysBetween } from "../persian/days.ts";
import { classOf, type RouteCase } from "../route/conditions.ts";
import type { Directory } from "../route/people.ts";
import type { Journey } from "../route/plan.ts";
import { neighbours } from "../settings.ts";
import { costOf, type Member, type Request } from "./request.ts";

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

/** Of a colleague by his roles; of somebody from outside as the form says. */
export const memberClass = (one: Member, people: Directory): Member["travellerClass"] => {
  const person = one.personId === null ? undefined : people.person(one.personId);
  return person ? classOf(person.roles) : one.travellerClass;
};
