/** Rows filled by a paste or from a file, and a row removed: what was done last, with its way back. */
import { useMemo, useState } from "react";
import { foldForSearch } from "#shared/persian/normalize.ts";
import type { MemberCells } from "#shared/mission/request/member-rows.ts";
import { call } from "#renderer/client.ts";
import { emptyMember, memberOf, type MemberValues } from "../request-values.ts";
import type { MemberRows } from "./use-members.ts";

interface LastChange {
  kind: "filled" | "removed";
  count: number;
  name: string;
  before: MemberValues[];
}

export const useFillRows = (rows: MemberRows) => {
  const [last, setLast] = useState<LastChange | null>(null);
  const changes = useMemo(
    () => ({
      /** From this row downwards, or after the last one. */
      fill: (cells: readonly Partial<MemberCells>[], from?: number) => {
        if (cells.length === 0) return;
        const before = rows.all();
        const start = from ?? before.length;
        const filled = cells.map((one, at) => written(before[start + at], one));
        const after = [...before.slice(0, start), ...filled, ...before.slice(start + cells.length)];
        rows.replace(after);
        setLast({ kind: "filled", count: cells.length, name: "", before });
        void linked(after).then((known) => known && rows.replace(known));
      },
      removed: (index: number) => {
        const before = rows.all();
        rows.remove(index);
        const name = before[index]?.nameFa.trim() ?? "";
        setLast({ kind: "removed", count: index + 1, name, before });
      },
      undo: (change: LastChange) => {
        rows.replace(change.before);
        setLast(null);
      },
    }),
    [rows],
  );
  return { ...changes, last };
};

/** What the staff list knows of a colleague is not overwritten. */
const written = (member: MemberValues | undefined, cells: Partial<MemberCells>): MemberValues => {
  if (!member) return { ...emptyMember(), ...cells };
  if (member.personId === null) return { ...member, ...cells };
  const { role, passportType, selectionReason } = { ...member, ...cells };
  return { ...member, role, passportType, selectionReason };
};

const namesLookedUp = 60;

/** Names that belong to exactly one colleague become that colleague; `null` when none does. */
const linked = async (members: readonly MemberValues[]): Promise<MemberValues[] | null> => {
  const taken = new Set(members.map((one) => one.personId));
  const found = await Promise.all(
    members.map(async (one, index) => {
      const name = one.nameFa.trim();
      if (one.personId !== null || one.nationalId !== "" || name === "" || index > namesLookedUp)
        return one;
      const answer = await call("people.list", { text: name, activeOnly: true });
      if (!answer.ok) return one;
      const same = answer.value.people.filter(
        (person) => foldForSearch(person.nameFa) === foldForSearch(name),
      );
      const [person] = same;
      return person && same.length === 1 && !taken.has(person.id)
        ? {
            ...memberOf(person),
            role: one.role,
            passportType: one.passportType,
            selectionReason: one.selectionReason,
          }
        : one;
    }),
  );
  return found.some((one, index) => one !== members[index]) ? found : null;
};
