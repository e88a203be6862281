/** Putting a backup back where no municipality is open: a new computer, or a damaged file. */
import { Box, Stack } from "@mui/material";
import { FrontFrame } from "#renderer/app/front-frame.tsx";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { BackupList } from "./backup-list.tsx";
import { ReplacedStates } from "./replaced-states.tsx";

export function RestoreScreen({ onBack }: { onBack: () => void }) {
  const t = useText("backups");
  return (
    <FrontFrame title={t("firstTitle")} text={t("noneText")} wide>
      <Stack sx={{ gap: 2 }}>
        <BackupList now={null} />
        <ReplacedStates />
        <Box>
          <Button quiet onClick={onBack}>
            {t("back")}
          </Button>
        </Box>
      </Stack>
    </FrontFrame>
  );
}
