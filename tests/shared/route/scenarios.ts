/**
 * Written scenarios of journeys and the route each takes: for people to read, and for the test to
 * walk. A route reads in groups: `→` then, `∥` at the same time; a name in brackets says who is
 * asked instead of the usual one; `vacant` is a step for which an administrator has to name a person.
 */
import type { Currency } from "#shared/money.ts";
import type { RouteCase, TravellerClass } from "#shared/route/conditions.ts";
import type { StaffKey } from "#tests/helpers/staff.ts";

export interface Scenario {
  title: string;
  /** The requester, who travels unless `stays`. */
  by?: StaffKey;
  stays?: true;
  with?: StaffKey[];
  outside?: TravellerClass[];
  country?: string;
  days?: number;
  payer?: RouteCase["payer"];
  passport?: RouteCase["passportTypes"][number];
  cost?: [amount: number, currency: Currency];
  /** Vacant posts, and people who have left. */
  vacant?: StaffKey[];
  /** The municipality's own template instead of the shipped one; see the test. */
  template?: "extended";
  route: string;
}

const clearances = "protection ∥ finance ∥ humanResources";
const inside = `lineManager → ${clearances} → internationalAffairs → deputyMayor → mayor`;

export const scenarios: Scenario[] = [
  {
    title: "a staff member on a paid invitation, with an ordinary passport",
    route: `${inside} → governorate → supervisoryBoard`,
  },
  {
    title: "a staff member with a service passport needs the exit stamp too",
    passport: "service",
    route: `${inside} → governorate → supervisoryBoard → exitStamp`,
  },
  {
    title: "a staff member to a neighbouring country: the bodies are the same",
    country: "TR",
    route: `${inside} → governorate → supervisoryBoard`,
  },
  {
    title: "two colleagues of one unit, at the municipality's cost",
    with: ["colleague"],
    payer: "own",
    route: `${inside} → governorate → supervisoryBoard`,
  },
  {
    title: "a unit's manager, whose own line manager is the deputy mayor",
    by: "manager",
    route: `${inside} → governorate → supervisoryBoard`,
  },
  {
    title: "an employee and his own manager: the manager does not decide",
    with: ["manager"],
    route: `lineManager(deputyMayor) → ${clearances} → internationalAffairs → deputyMayor → mayor → governorate → supervisoryBoard`,
  },
  {
    title: "the head of International Affairs himself: the deputy mayor looks in his place",
    by: "head",
    route: `lineManager → ${clearances} → internationalAffairs(deputyMayor) → deputyMayor → mayor → governorate → supervisoryBoard`,
  },
  {
    title: "the protection office's own journey: the head gives the clearance",
    by: "protection",
    route: `lineManager → protection(head) ∥ finance ∥ humanResources → internationalAffairs → deputyMayor → mayor → governorate → supervisoryBoard`,
  },
  {
    title: "finance travels with the employee",
    with: ["finance"],
    route: `lineManager → protection ∥ finance(head) ∥ humanResources → internationalAffairs → deputyMayor → mayor → governorate → supervisoryBoard`,
  },
  {
    title: "all three clearing offices travel: the head clears for all of them",
    with: ["protection", "finance", "humanResources"],
    route: `lineManager → protection(head) ∥ finance(head) ∥ humanResources(head) → internationalAffairs → deputyMayor → mayor → governorate → supervisoryBoard`,
  },
  {
    title: "the deputy mayor: his own step is left out, the mayor decides",
    by: "deputyMayor",
    route: `lineManager → ${clearances} → internationalAffairs → mayor → governorate → supervisoryBoard`,
  },
  {
    title: "the mayor alone: his deputy decides, and the council is asked",
    by: "mayor",
    passport: "diplomatic",
    route: `lineManager(deputyMayor) → ${clearances} → internationalAffairs → deputyMayor → mayor(deputyMayor) → council → governorate → supervisoryBoard → exitStamp`,
  },
  {
    title: "the mayor with five others, his deputy among them: the head decides",
    by: "employee",
    with: ["mayor", "deputyMayor", "manager", "officer", "colleague"],
    payer: "own",
    route: `lineManager(vacant) → ${clearances} → internationalAffairs → mayor(head) → council → governorate → supervisoryBoard`,
  },
  {
    title: "mayor, deputy and head together: nobody is left, an administrator hands the steps on",
    by: "mayor",
    with: ["deputyMayor", "head"],
    route: `lineManager(vacant) → ${clearances} → internationalAffairs(vacant) → mayor(vacant) → council → governorate → supervisoryBoard`,
  },
  {
    title: "a person arranges the mayor's journey and stays at home",
    by: "officer",
    stays: true,
    with: ["mayor"],
    route: `lineManager → ${clearances} → internationalAffairs → deputyMayor → mayor(deputyMayor) → council → governorate → supervisoryBoard`,
  },
  {
    title:
      "a councillor, who answers to the mayor, to a neighbouring country: working group and commission, no Board",
    by: "councillor",
    country: "AM",
    route: `lineManager → ${clearances} → internationalAffairs → deputyMayor → mayor → council → governorate ∥ provincialGroup → centralCommission`,
  },
  {
    title: "a councillor who is not on the staff list, asked for by an officer",
    by: "officer",
    stays: true,
    outside: ["councillor"],
    passport: "service",
    route: `${inside} → council → governorate ∥ provincialGroup → centralCommission → exitStamp`,
  },
  {
    title: "a councillor and an employee together: both ways at once",
    with: ["councillor"],
    route: `${inside} → council → governorate ∥ provincialGroup → centralCommission ∥ supervisoryBoard`,
  },
  {
    title: "an interpreter from outside alone, sent by the unit",
    by: "officer",
    stays: true,
    outside: ["contractor"],
    route: `${inside} → governorate → supervisoryBoard`,
  },
  {
    title: "an employee with an outside mayor of another city's twin committee",
    outside: ["mayor"],
    route: `${inside} → council → governorate → supervisoryBoard`,
  },
  {
    title: "the archivist, whose line manager is the head: both steps ask the head",
    by: "archivist",
    route: `${inside} → governorate → supervisoryBoard`,
  },
  {
    title: "the secretariat's own journey: the head records the letters",
    by: "secretariat",
    route: `${inside} → governorate(head) → supervisoryBoard(head)`,
  },
  {
    title: "a municipality without a deputy mayor: the optional step is left out",
    vacant: ["deputyMayor"],
    route: `lineManager → ${clearances} → internationalAffairs → mayor → governorate → supervisoryBoard`,
  },
  {
    title: "the line manager has left: the deputy mayor decides in his place",
    vacant: ["manager"],
    route: `lineManager(deputyMayor) → ${clearances} → internationalAffairs → deputyMayor → mayor → governorate → supervisoryBoard`,
  },
  {
    title: "no head of International Affairs yet",
    vacant: ["head"],
    route: `lineManager → ${clearances} → internationalAffairs(deputyMayor) → deputyMayor → mayor → governorate → supervisoryBoard`,
  },
  {
    title: "neither protection office nor head: the clearance waits for the administrator",
    vacant: ["protection", "head"],
    route: `lineManager → protection(vacant) ∥ finance ∥ humanResources → internationalAffairs(deputyMayor) → deputyMayor → mayor → governorate → supervisoryBoard`,
  },
  {
    title: "no secretariat and no head: even a letter is never skipped",
    vacant: ["secretariat", "head"],
    route: `lineManager → ${clearances} → internationalAffairs(deputyMayor) → deputyMayor → mayor → governorate(vacant) → supervisoryBoard(vacant)`,
  },
  {
    title: "own template: cheap, short, near and small needs the mayor only",
    template: "extended",
    country: "TR",
    days: 3,
    cost: [9_999, "EUR"],
    route: "mayor",
  },
  {
    title: "own template: at the limit of the cost the finance office is asked",
    template: "extended",
    country: "TR",
    days: 3,
    cost: [10_000, "EUR"],
    route: "costly → mayor",
  },
  {
    title: "own template: a cost in another currency cannot be compared, so it is asked",
    template: "extended",
    country: "TR",
    days: 3,
    cost: [5, "USD"],
    route: "costly → mayor",
  },
  {
    title: "own template: nobody has estimated the cost, so it is asked",
    template: "extended",
    country: "TR",
    days: 3,
    route: "costly → mayor",
  },
  {
    title: "own template: long, far, and with three members",
    template: "extended",
    days: 10,
    cost: [1, "EUR"],
    with: ["colleague", "officer"],
    route: "long ∥ far ∥ large → mayor",
  },
  {
    title: "own template: paid by a private party, from the unit that is named",
    template: "extended",
    country: "TR",
    days: 3,
    cost: [1, "EUR"],
    payer: "private",
    by: "colleague",
    route: "private → mayor",
  },
];
