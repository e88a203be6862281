/** The bar of `told.tsx`; loaded with the first sentence. */
import { Box, Button, Snackbar } from "@mui/material";
import type { ToldNow } from "./told.tsx";

export function ToldBar({ now, onClose }: { now: ToldNow; onClose: () => void }) {
  const { text, next, undo } = now;
  return (
    <Snackbar
      key={now.id}
      open={text !== ""}
      // The actions of a dossier are at the foot: nothing may cover them.
      anchorOrigin={{ vertical: "top", horizontal: "center" }}
      // Two sentences need time to be read, an undo to be reached by keys.
      autoHideDuration={undo ? 15_000 : next === "" ? 6000 : 10_000}
      onClose={(_, why) => {
        if (why !== "clickaway") onClose();
      }}
      slotProps={{ content: { sx: { maxInlineSize: 640 } } }}
      message={
        <>
          <Box component="span" role="status" sx={{ display: "block", fontWeight: 600 }}>
            {text}
          </Box>
          <Box component="span" role="status" sx={{ display: "block" }}>
            {next}
          </Box>
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
