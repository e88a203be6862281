/** Progress of a long job, and cancelling it. */
import { Box, LinearProgress, Stack, Typography } from "@mui/material";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";

export function WorkBar(props: {
  text: string;
  progress: { done: number; total: number };
  onCancel?: () => void;
}) {
  const { text, progress, onCancel } = props;
  const t = useText("backups");
  const known = progress.total > 1;
  return (
    <Stack role="status" sx={{ gap: 1 }}>
      <Typography variant="body2">{text}</Typography>
      <LinearProgress
        aria-label={text}
        {...(known
          ? { variant: "determinate", value: Math.round((progress.done / progress.total) * 100) }
          : {})}
      />
      {onCancel && (
        <Box>
          <Button size="small" onClick={onCancel}>
            {t("whole.stop")}
          </Button>
        </Box>
      )}
    </Stack>
  );
}
