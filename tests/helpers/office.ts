/**
 * Actions in Safir's window, by the texts of the catalogue: signing in, filling fields,
 * pictures of a screen in both themes. For the end-to-end tests.
 */
import type { Locator, Page } from "playwright-core";
import { common } from "#shared/locales/fa/common.ts";
import { session } from "#shared/locales/fa/session.ts";
import { shell } from "#shared/locales/fa/shell.ts";
import type { PageWindow } from "./browser.ts";
import type { Safir } from "./launch.ts";

/** A sentence of the catalogue with its placeholders filled. */
export const say = (template: string, values: Record<string, string>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? "");

export const button = (page: Page | Locator, name: string): Locator =>
  page.getByRole("button", { name, exact: true });

/** One click on a person of the sample. */
export const signInAs = async (safir: Safir, name: string): Promise<void> => {
  await safir.page.getByRole("button", { name: new RegExp(`^${escape(name)}`) }).click();
  await safir.page.getByRole("navigation", { name: shell.navigation }).waitFor();
};

export const signOut = async (safir: Safir, name: string): Promise<void> => {
  const banner = safir.page.getByRole("banner");
  await banner.getByRole("button", { name: new RegExp(`^${escape(name)}`) }).click();
  await safir.page.getByRole("menuitem", { name: shell.signOut }).click();
  await safir.page.getByRole("heading", { name: session.samplePeople }).waitFor();
};

export const open = async (page: Page, place: string): Promise<void> => {
  await page
    .getByRole("navigation", { name: shell.navigation })
    .getByRole("button", { name: new RegExp(`^${escape(place)}`) })
    .click();
};

/** The text field under a label; the label may carry "(required)" behind it. */
export const field = (page: Page | Locator, label: string): Locator =>
  page.getByRole("textbox", { name: new RegExp(`^${escape(label)}(?!\\S)`) }).first();

/** A place: free text with suggestions, so it is a combobox. */
export const placeField = (page: Page | Locator, label: string): Locator =>
  page.getByRole("combobox", { name: new RegExp(`^${escape(label)}(?!\\S)`) }).first();

/** Types into a field that suggests, and takes the first suggestion. */
export const pick = async (page: Page, label: string, text: string): Promise<void> => {
  const box = page.getByRole("combobox", { name: new RegExp(`^${escape(label)}`) }).last();
  await box.click();
  await box.fill(text);
  await page.getByRole("option").filter({ hasText: text }).first().click();
};

/** Gives a file to the file field of this name. */
export const attach = async (
  page: Page,
  label: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => {
  const group = page.getByRole("group", { name: new RegExp(`^${escape(label)}`) });
  await group.locator("input[type=file]").setInputFiles(file);
  await group.getByText(say(common.fileAdded, { name: file.name })).waitFor();
};

/** The screen in the light and the dark theme. */
export const shoot = async (safir: PageWindow, name: string): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await showTheme(safir, colorScheme);
    await safir.screenshot(`${name}-${colorScheme}`);
  }
  await showTheme(safir, "light");
};

/** Background of the two themes, as the browser reports it. */
const grounds = { light: "rgb(250, 248, 244)", dark: "rgb(16, 23, 22)" };

/** Switches the theme and waits until it is on screen and every colour transition has ended. */
export const showTheme = async (
  safir: Pick<PageWindow, "page">,
  colorScheme: "light" | "dark",
): Promise<void> => {
  await safir.page.emulateMedia({ colorScheme });
  await safir.page.waitForFunction(
    (ground) =>
      getComputedStyle(document.body).backgroundColor === ground &&
      document.getAnimations().every((one) => one.playState !== "running"),
    grounds[colorScheme],
  );
  // Checked once more, because a late render may have started a transition.
  await safir.page.waitForTimeout(100);
  await safir.page.waitForFunction(() =>
    document.getAnimations().every((one) => one.playState !== "running"),
  );
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
