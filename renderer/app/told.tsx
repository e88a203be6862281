/** One short sentence after an act was done, at the foot of the window and for a screen reader. */
import { Snackbar } from "@mui/material";
import { useSyncExternalStore } from "react";

let told: { text: string; id: number } = { text: "", id: 0 };
const listeners = new Set<() => void>();
const put = (text: string) => {
  told = { text, id: told.id + 1 };
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Says that something was done; the last sentence stands. */
export const tell = (text: string): void => put(text);

export function Told() {
  const now = useSyncExternalStore(subscribe, () => told);
  return (
    <Snackbar
      key={now.id}
      open={now.text !== ""}
      autoHideDuration={6000}
      onClose={(_, why) => {
        if (why !== "clickaway") put("");
      }}
      message={<span role="status">{now.text}</span>}
    />
  );
}
