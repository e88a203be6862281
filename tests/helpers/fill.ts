/**
 * Fast helpers for long forms: text is pasted, and buttons are found by their text without querying
 * every role on the page, which takes jsdom a second each. Checks use `getByRole`.
 */
import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";

/** The control under this label; the label may be followed by the mark of a required field. */
export const field = (label: string): Promise<HTMLElement> =>
  screen.findByLabelText(new RegExp(`^${escaped(label)}( \\(|$)`), {
    // An open list has the label of its box too.
    selector: "input, textarea, [role=combobox]",
  });

export const fill = async (user: UserEvent, control: HTMLElement, text: string): Promise<void> => {
  await user.click(control);
  await user.paste(text);
};

export const fillField = async (user: UserEvent, label: string, text: string): Promise<void> =>
  fill(user, await field(label), text);

/** The first button (or link that looks like one) whose text begins with these words. */
export const findButton = (words: string, within: ParentNode = document): Promise<HTMLElement> =>
  waitFor(() => {
    const found = [...within.querySelectorAll<HTMLElement>("button, [role=button]")].find((one) =>
      (one.getAttribute("aria-label") ?? one.textContent ?? "").trim().startsWith(words),
    );
    if (found === undefined) throw new Error(`no button begins with «${words}»`);
    return found;
  });

export const press = async (user: UserEvent, words: string): Promise<void> =>
  user.click(await findButton(words));

/** The table on screen, with all of its rows: a long one is drawn a few rows at a time. */
export const wholeTable = async (): Promise<HTMLElement> => {
  const table = await screen.findByRole("table");
  await waitFor(() => {
    if (table.querySelector("tbody[aria-busy=true]")) throw new Error("rows are still coming");
  });
  return table;
};

/** The error summary, or another alert that took the focus. */
export const findSummary = (): Promise<HTMLElement> =>
  waitFor(() => {
    const alert = document.querySelector<HTMLElement>("[role=alert]");
    if (alert === null) throw new Error("no alert is on screen");
    return alert;
  });

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Sets a condition of a list: its chip, then one of its choices. */
export const setFilter = async (
  user: UserEvent,
  label: string,
  choice: string | RegExp,
): Promise<void> => {
  await press(user, label);
  await user.click(await screen.findByRole("menuitemradio", { name: choice }));
};
