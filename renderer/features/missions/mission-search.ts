/** The address of the list of missions as conditions of the store. Pure. */
import { statuses, type Status } from "#shared/mission/state.ts";
import type { MissionSearch } from "#renderer/app/list-addresses.ts";

/** What a list can hold: a draft is not in it yet. */
export const listedStatuses = statuses.filter((one) => one !== "draft");

export const filterOf = ({ text: words = "", status, mine = false, turn }: MissionSearch) => ({
  text: words.slice(0, 200),
  status: listedStatuses.find((one) => one === status) ?? ("all" as const satisfies Status | "all"),
  mine,
  myTurn: turn === "me",
});
