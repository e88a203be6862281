/** Asks before a segment is removed. */
import { Typography } from "@mui/material";
import type { Segment } from "#shared/mission/programme/itinerary.ts";
import { useText } from "#renderer/i18n.ts";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";
import { useSegmentName } from "./segment-words.ts";
import type { Moves } from "./use-moves.ts";

export function RemoveDialog({
  moves,
  segment,
  onClose,
}: {
  moves: Moves;
  segment: Segment;
  onClose: () => void;
}) {
  const t = useText("programme");
  const name = useSegmentName()(segment);
  return (
    <ConfirmDialog
      open
      danger
      title={t("removeTitle")}
      confirmLabel={t("remove")}
      onConfirm={() => moves.remove(segment)}
      onClose={onClose}
    >
      <Typography>{t("removeText", { name })}</Typography>
    </ConfirmDialog>
  );
}
