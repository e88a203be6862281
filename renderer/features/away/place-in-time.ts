/** The days, the view and the filters on screen. They are in the address, so that "back" returns to them. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useToday } from "#renderer/session.ts";
import { placeIn, type View, type Zoom } from "./away-address.ts";
import type { AwayFilter } from "./use-away.ts";

export const usePlaceInTime = () => {
  const search = useSearch({ from: "/shell/away" });
  const navigate = useNavigate();
  const today = useToday();
  const change = (next: Partial<typeof search>) =>
    void navigate({
      to: "/away",
      search: (last) => ({ ...last, page: undefined, ...next }),
      replace: true,
    });
  return {
    ...placeIn(search, today),
    setView: (next: View) => change({ view: next }),
    setZoom: (next: Zoom) => change({ zoom: next }),
    setDay: (next: string) => change({ day: next }),
    setFilter: (next: Partial<AwayFilter>) =>
      change({
        ...(next.unit === undefined ? {} : { unit: next.unit || undefined }),
        ...(next.personId === undefined ? {} : { person: next.personId ?? undefined }),
        ...(next.kind === undefined ? {} : { kind: next.kind ?? undefined }),
      }),
  };
};
export type PlaceInTime = ReturnType<typeof usePlaceInTime>;
