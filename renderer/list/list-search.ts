/** What the address of every list may say besides its conditions: which page, and in which order. */
import { page, text } from "#renderer/app/address.ts";

export const paged = { page, sort: text };
