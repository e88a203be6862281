/** The bar of `told.tsx`; loaded with the first sentence. */
import { Button, Snackbar, Typography } from "@mui/material";
import type { ToldNow } from "./told.tsx";

export function ToldBar({ now, onClose }: { now: ToldNow; onClose: () => void }) {
  const { text, next, undo } = now;
  return (
    <Snackbar
      key={now.id}
      open={text !== ""}
      // In the line of the bar at the top: it floats over nothing.
      anchorOrigin={{ vertical: "top", horizontal: "left" }}
      sx={{ position: "static", minInlineSize: 0, maxInlineSize: 600 }}
      // Two sentences need time to be read, an undo to be reached by keys.
      autoHideDuration={undo ? 15_000 : next === "" ? 6000 : 10_000}
      onClose={(_, why) => {
        if (why !== "clickaway") onClose();
      }}
      slotProps={{ content: { sx: contentSx } }}
      message={
        <>
          <Typography
            component="span"
            variant="caption"
            role="status"
            noWrap
            title={text}
            sx={said}
          >
            {text}
          </Typography>
          <Typography component="span" variant="caption" role="status" noWrap title={next}>
            {next}
          </Typography>
        </>
      }
      action={
        undo && (
          <Button
            color="inherit"
            size="small"
            onClick={() => {
              onClose();
              undo.run();
            }}
          >
            {undo.label}
          </Button>
        )
      }
    />
  );
}

const said = { display: "block", fontWeight: 600 };

/** Two lines and their inset are lower than the bar. */
const contentSx = {
  minInlineSize: 0,
  flexWrap: "nowrap",
  paddingBlock: "3px",
  "& .MuiSnackbarContent-message": { minInlineSize: 0, padding: 0, display: "grid" },
} as const;
