/** The bar at the foot of `told.tsx`; loaded with the first sentence. */
import { Button, Snackbar } from "@mui/material";
import type { ToldNow } from "./told.tsx";

export function ToldBar({ now, onClose }: { now: ToldNow; onClose: () => void }) {
  const { undo } = now;
  return (
    <Snackbar
      key={now.id}
      open={now.text !== ""}
      // The actions of a dossier are at the foot: nothing may cover them.
      anchorOrigin={{ vertical: "top", horizontal: "center" }}
      // An undo needs time to be reached by keys.
      autoHideDuration={undo ? 15_000 : 6000}
      onClose={(_, why) => {
        if (why !== "clickaway") onClose();
      }}
      message={<span role="status">{now.text}</span>}
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
