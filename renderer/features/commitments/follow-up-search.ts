/** The address of the follow-up sheet as a filter of the store and back. Pure. */
import {
  halfYear,
  halfYearBefore,
  halfYearOf,
  type HalfYear,
} from "#shared/commitments/half-year.ts";
import type { Input } from "#shared/contract/table.ts";
import type { FollowUpSearch } from "#renderer/app/list-addresses.ts";

export type FollowUpFilter = Omit<Input<"commitments.followUp">, "page" | "pageSize" | "sort">;

export const states = ["all", "open", "late", "done", "cancelled"] as const;

export const periodOf = ({ half }: FollowUpSearch, today: string): HalfYear => {
  const match = /^(1[34]\d\d)-([12])$/.exec(half ?? "");
  return match ? halfYear(Number(match[1]), match[2] === "1" ? 1 : 2) : halfYearOf(today);
};

export const filterOf = (search: FollowUpSearch, today: string): FollowUpFilter => {
  const { from, to } = periodOf(search, today);
  return {
    from,
    to,
    state: states.find((one) => one === search.state) ?? "all",
    agreementId: uuidOr(search.agreementId),
    ownerId: uuidOr(search.ownerId),
  };
};

const uuidOr = (text: string | undefined) =>
  /^[0-9a-f-]{36}$/i.test(text ?? "") ? (text ?? "") : "";

/** This half-year and the five before it. */
export const halvesUpTo = (today: string): HalfYear[] => {
  const halves = [halfYearOf(today)];
  for (let count = 1; count < 6; count += 1)
    halves.push(halfYearBefore(halves[count - 1] ?? halfYearOf(today)));
  return halves;
};
