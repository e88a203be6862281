/** Writing a package: main asks for the file and writes; here its progress, cancelling it, and the result. */
import { useState } from "react";
import type { Refusal } from "#shared/result.ts";
import { runCommand, useCall, useCommand } from "#renderer/client.ts";
import { newId } from "#renderer/new-id.ts";

export const useExport = (missionId: string) => {
  const save = useCommand("package.save");
  const [id, setId] = useState("");
  const [outcome, setOutcome] = useState<
    { savedTo: string } | { refusal: Refusal } | "cancelled" | null
  >(null);
  const [givenUp, setGivenUp] = useState(false);
  const { data } = useCall(
    "package.progress",
    { id: id === "" ? missionId : id },
    { enabled: save.pending && id !== "", pollMs: save.pending ? 250 : false },
  );

  const start = async () => {
    const next = newId();
    setId(next);
    setOutcome(null);
    setGivenUp(false);
    const result = await save.run({ id: next, missionId });
    if (result.ok) setOutcome(result.value.path === null ? null : { savedTo: result.value.path });
    // A person who cancelled the export gets no message that it ended.
    else
      setOutcome(result.error.reason === "packageGone" ? "cancelled" : { refusal: result.error });
  };
  return {
    start,
    pending: save.pending,
    /** Nothing while the person still chooses the file. */
    part: save.pending ? (data?.part ?? null) : null,
    outcome,
    givenUp,
    cancel: () => {
      setGivenUp(true);
      void runCommand("package.drop", { id });
    },
  };
};
