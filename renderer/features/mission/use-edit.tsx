/**
 * Changing something of a dossier in a dialog: changes by another person meanwhile are shown beside
 * the typed text, and never overwritten unseen.
 */
import { useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { ChangedMeanwhile } from "#renderer/ui/changed-meanwhile.tsx";
import { useAct } from "./use-act.ts";

interface Edit<T extends FieldValues> {
  form: UseFormReturn<T>;
  /** As the dossier has it now; `null` when it is not there. */
  stands: T | null;
  /** Another person changed it since it was opened. */
  overtaken: boolean;
  look: () => void;
}

/**
 * `stands`: the values of the form as the dossier has them now, `null` for something new. A change of
 * another part of the dossier is no conflict: then the newest version is what the edit rests on.
 */
export const useEdit = <A extends ActionName, T extends FieldValues>(
  action: A,
  dossier: Dossier,
  form: UseFormReturn<T>,
  stands: T | null,
) => {
  const { version } = dossier.mission;
  const text = JSON.stringify(stands);
  const [began, setBegan] = useState({ version, text });
  const overtaken = version > began.version && text !== began.text;
  // What one has just saved oneself was seen.
  if (version === began.version && text !== began.text) setBegan({ version, text });
  const { act, ...rest } = useAct(
    action,
    dossier,
    overtaken ? began.version : Math.max(version, began.version),
  );
  const edit: Edit<T> = { form, stands, overtaken, look: () => setBegan({ version, text }) };
  const save: typeof act = async (...own) => {
    const result = await act(...own);
    if (result.ok) setBegan({ ...began, version: result.value.version });
    return result;
  };
  return { act: save, edit, ...rest };
};

/** A field that both may have written, as words. */
interface Shown<T> {
  label: string;
  of: (values: T) => string;
}

export function EditedMeanwhile<T extends FieldValues>(props: {
  edit: Edit<T>;
  shown: readonly Shown<T>[];
  /** When what was edited is gone and stays gone. */
  onGone: () => void;
}) {
  const { form, stands, overtaken, look } = props.edit;
  return (
    <ChangedMeanwhile
      when={overtaken}
      rows={props.shown.map(({ label, of }) => ({
        label,
        now: stands === null ? "" : of(stands),
        mine: of(form.getValues()),
      }))}
      onKeepMine={look}
      onTakeTheirs={() => {
        look();
        if (stands === null) props.onGone();
        else form.reset(stands);
      }}
    />
  );
}
