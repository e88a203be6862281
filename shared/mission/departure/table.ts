/**
 * Readiness as a table: a row for each thing with a cell for each member, and a row with one cell for
 * what concerns the whole delegation. Every need and every travel paper is in one row. Pure.
 */
import { memberKey, type Member } from "../request/request.ts";
import type { Need, NeedKind } from "./readiness.ts";
import {
  everyMember,
  travelPaperKinds,
  type TravelPaper,
  type TravelPaperKind,
} from "./travel-papers.ts";

export interface DepartureCell {
  member: Member;
  /** `null`: this member does not need it. */
  need: Need | null;
  /** The recorded paper that was judged. */
  paper: TravelPaper | null;
  /** Papers beside it that were not judged: an old passport, a consent that is not asked for. */
  others: TravelPaper[];
}

export type DepartureRow =
  | { of: "members"; kind: TravelPaperKind | NeedKind; isNeeded: boolean; cells: DepartureCell[] }
  | { of: "whole"; need: Need };

/** The rows in the order in which papers are obtained, without kinds that no member needs or has. */
export const departureRows = (
  readiness: readonly Need[],
  papers: readonly TravelPaper[],
  members: readonly Member[],
): DepartureRow[] => {
  const needs = new Map(readiness.map((one) => [`${one.kind} ${one.member}`, one]));
  const cellOf = (kind: TravelPaperKind | NeedKind, member: Member): DepartureCell => {
    const key = memberKey(member);
    const need = needs.get(`${kind} ${key}`) ?? null;
    const own = papers.filter(
      (one) => one.kind === kind && (one.member === key || one.member === everyMember),
    );
    return {
      member,
      need,
      paper: own.find((one) => one.id === need?.paperId) ?? null,
      others: own.filter((one) => one.id !== need?.paperId),
    };
  };
  const ofMembers = [...travelPaperKinds, "advance" as const].flatMap((kind): DepartureRow[] => {
    const cells = members.map((member) => cellOf(kind, member));
    const isNeeded = cells.some((one) => one.need !== null);
    const isShown = isNeeded || cells.some((one) => one.others.length > 0);
    return isShown ? [{ of: "members", kind, isNeeded, cells }] : [];
  });
  const whole = readiness.filter((one) => one.member === "");
  return [...ofMembers, ...whole.map((need): DepartureRow => ({ of: "whole", need }))];
};
