/** One short sentence after an act was done, at the foot of the window and for a screen reader. */
import { Button, Snackbar } from "@mui/material";
import { useSyncExternalStore } from "react";

/** Undoing the act, as long as the sentence is shown. */
interface Undo {
  label: string;
  run: () => void;
}

let told: { text: string; undo: Undo | null; id: number } = { text: "", undo: null, id: 0 };
const listeners = new Set<() => void>();
const put = (text: string, undo: Undo | null = null) => {
  told = { text, undo, id: told.id + 1 };
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Says that something was done; the last sentence stays. */
export const tell = (text: string, undo?: Undo): void => put(text, undo ?? null);

export function Told() {
  const now = useSyncExternalStore(subscribe, () => told);
  const { undo } = now;
  return (
    <Snackbar
      key={now.id}
      open={now.text !== ""}
      // The actions of a dossier are at the foot: nothing may cover them.
      anchorOrigin={{ vertical: "top", horizontal: "center" }}
      // What can be taken back needs time to be reached by keys.
      autoHideDuration={undo ? 15_000 : 6000}
      onClose={(_, why) => {
        if (why !== "clickaway") put("");
      }}
      message={<span role="status">{now.text}</span>}
      action={
        undo && (
          <Button
            color="inherit"
            size="small"
            onClick={() => {
              put("");
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
