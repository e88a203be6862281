/** Sure, before a segment is taken out. */
import { Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Segment } from "#shared/mission/itinerary.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { useText } from "#renderer/i18n.ts";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";
import { useSegmentName } from "./segment-words.ts";

export function RemoveDialog({
  dossier,
  segment,
  onClose,
}: {
  dossier: Dossier;
  segment: Segment;
  onClose: () => void;
}) {
  const t = useText("programme");
  const name = useSegmentName()(segment);
  const { act } = useAct("removeSegment", dossier);
  return (
    <ConfirmDialog
      open
      danger
      title={t("removeTitle")}
      confirmLabel={t("remove")}
      onConfirm={() => act({ id: segment.id })}
      onClose={onClose}
    >
      <Typography>{t("removeText", { name })}</Typography>
    </ConfirmDialog>
  );
}
