/** Errors of the page itself go into the log of the program, with a reference that a person can name. */
import { call } from "./client.ts";

/** An error in a loop must not fill the log. */
const mostNotes = 50;
let notes = 0;

/** The reference under which it is in the log; empty when it is not. */
export const noteError = async (error: unknown): Promise<string> => {
  if (notes >= mostNotes) return "";
  notes += 1;
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    const noted = await call("app.noteError", { what: what.slice(0, 4000) });
    return noted.ok ? noted.value.ref : "";
  } catch {
    return "";
  }
};

/** Errors that no component catches. */
export const watchErrors = (): void => {
  addEventListener("error", (event) => void noteError(event.error ?? event.message));
  addEventListener("unhandledrejection", (event) => void noteError(event.reason));
};
