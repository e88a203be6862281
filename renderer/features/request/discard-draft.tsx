/** Discarding a draft, after a question. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useCommand } from "#renderer/client.ts";
import type { DraftKeeper } from "#renderer/draft-keeper.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";

export function DiscardDraft(props: { draftId: string; correction: boolean; keeper: DraftKeeper }) {
  const t = useText("request");
  const navigate = useNavigate();
  const discard = useCommand("draft.discard");
  const [open, setOpen] = useState(false);
  const confirm = async () => {
    // Nothing may be saved after discarding; a refusal leaves the draft unchanged.
    await props.keeper.flush();
    const result = await discard.run({ id: props.draftId });
    if (!result.ok) return result;
    props.keeper.stop();
    void navigate({ to: "/" });
    return result;
  };
  return (
    <>
      <Button quiet danger onClick={() => setOpen(true)}>
        {t("discard")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("discardTitle")}
        confirmLabel={t("discardConfirm")}
        danger
        onConfirm={confirm}
        onClose={() => setOpen(false)}
      >
        {props.correction ? t("discardCorrection") : t("discardText")}
      </ConfirmDialog>
    </>
  );
}
