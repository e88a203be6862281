/**
 * A mission as it may be shown: numbers of passports are masked, and national IDs of people from
 * outside wherever a version of the request is in it. Staff carry none in a request. Pure.
 */
import { isMasked, maskOf } from "../../people/profile.ts";
import type { Member, Request } from "./request.ts";
import type { Mission } from "../state.ts";

export const maskMission = (mission: Mission): Mission => ({
  ...mission,
  request: maskRequest(mission.request),
  travelPapers: mission.travelPapers.map((one) =>
    one.kind === "passport" ? { ...one, number: maskOf(one.number) } : one,
  ),
  rounds: mission.rounds.map((one) => ({ ...one, request: maskRequest(one.request) })),
  change: mission.change && { ...mission.change, request: maskRequest(mission.change.request) },
});

const maskRequest = (request: Request): Request => ({
  ...request,
  members: request.members.map((one) => ({ ...one, nationalId: maskOf(one.nationalId) })),
});

/** Everyone from outside who was ever named in this mission, by key; the newest entry counts. */
export const outsiderOf = (mission: Mission, key: string): Member | undefined =>
  [
    ...mission.rounds.map(({ request }) => request),
    ...(mission.change ? [mission.change.request] : []),
  ]
    .flatMap(({ members }) => members)
    .findLast((one) => one.personId === null && one.key === key);

/** A masked value is replaced by the stored one: a person corrects a form they may not read whole. */
export const unmasked = (one: Member, mission: Mission | undefined): Member =>
  isMasked(one.nationalId)
    ? { ...one, nationalId: (mission && outsiderOf(mission, one.key))?.nationalId ?? "" }
    : one;
