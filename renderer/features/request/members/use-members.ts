/**
 * The members of the delegation as the table works on them: one row read and written by itself, so that a
 * key in one row draws no other; the order of the rows, and what a paste replaced.
 */
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { useFormContext, type UseFormReturn } from "react-hook-form";
import type { MemberColumn } from "#shared/mission/request/member-rows.ts";
import { newId } from "#renderer/new-id.ts";
import { type MemberValues, type RequestValues } from "../request-values.ts";

type RequestForm = UseFormReturn<RequestValues>;

/** One row; the others' changes do not reach it. */
export const useMember = (index: number): MemberValues | undefined => {
  const form = useFormContext<RequestValues>();
  const subscribe = useCallback(
    (changed: () => void) => form.subscribe({ formState: { values: true }, callback: changed }),
    [form],
  );
  return useSyncExternalStore(subscribe, () => memberAt(form, index));
};

// A row is always written whole, so its object changes when and only when it does.
const memberAt = (form: RequestForm, index: number): MemberValues | undefined =>
  form.getValues("members")[index];

export const setCell = (form: RequestForm, index: number, column: MemberColumn, value: string) => {
  const member = memberAt(form, index);
  if (member && member[column] !== value)
    form.setValue(`members.${index}`, { ...member, [column]: value });
};

/** Rows keep their key when they move, so that what is open in them moves along. */
export const useMemberRows = () => {
  const form = useFormContext<RequestValues>();
  const [keys, setKeys] = useState(() => form.getValues("members").map(() => newId()));
  const rows = useMemo(() => {
    const write = (members: MemberValues[]) => form.setValue("members", members);
    const all = () => form.getValues("members");
    return {
      all,
      add: (added: readonly MemberValues[]) => {
        write([...all(), ...added]);
        setKeys((before) => [...before, ...added.map(() => newId())]);
      },
      remove: (index: number) => {
        write(all().filter((_, at) => at !== index));
        setKeys((before) => before.filter((_, at) => at !== index));
      },
      move: (from: number, to: number) => {
        write(moved(all(), from, to));
        setKeys((before) => moved(before, from, to));
      },
      /** Other rows altogether, as when a paste is taken back. */
      replace: (members: MemberValues[]) => {
        write(members);
        setKeys(members.map(() => newId()));
      },
    };
  }, [form]);
  return { form, keys, rows };
};
export type MemberRows = ReturnType<typeof useMemberRows>["rows"];

const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const [one] = list.slice(from, from + 1);
  const rest = list.filter((_, at) => at !== from);
  return one === undefined ? rest : [...rest.slice(0, to), one, ...rest.slice(to)];
};
