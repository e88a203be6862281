/** Progress of a long job, with cancelling where that is still possible. */
import { Box, LinearProgress, Stack, Typography } from "@mui/material";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";

export function WorkBar(props: {
  label: string;
  /** Unknown while there is nothing to count. */
  part: { done: number; total: number } | null;
  /** Why it can no longer be cancelled. */
  note?: string;
  onCancel?: () => void;
}) {
  const t = useText("staffFile");
  const common = useText("common");
  const { part } = props;
  return (
    <Stack direction="row" role="status" sx={{ gap: 2, alignItems: "center", marginBlock: 2 }}>
      <Box sx={{ flex: 1 }}>
        <Typography variant="body2" sx={{ marginBlockEnd: 0.5 }}>
          {props.label}
        </Typography>
        <LinearProgress
          aria-label={t("progress")}
          {...(part && part.total > 0
            ? { variant: "determinate" as const, value: (part.done / part.total) * 100 }
            : {})}
        />
        {props.note && (
          <Typography variant="caption" color="textSecondary">
            {props.note}
          </Typography>
        )}
      </Box>
      {props.onCancel && <Button onClick={props.onCancel}>{common("cancel")}</Button>}
    </Stack>
  );
}
