/** Saving a copy of a paper where the person chooses: main asks for the place, here only the result. */
import { useState } from "react";
import type { DossierPaper } from "#shared/contract/dossier-parts.ts";
import { useCommand } from "#renderer/client.ts";

export const useSaveCopy = () => {
  const { run, pending, refusal } = useCommand("file.saveCopy");
  const [savedTo, setSavedTo] = useState("");
  const save = async (paper: DossierPaper): Promise<void> => {
    setSavedTo("");
    const result = await run({ sha256: paper.sha256 });
    if (result.ok && result.value.path !== null) setSavedTo(result.value.path);
  };
  return { save, pending, refusal, savedTo };
};
