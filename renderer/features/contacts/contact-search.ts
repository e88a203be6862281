/** What the address of the people met may say. */
import { search, text } from "#renderer/app/address.ts";
import { paged } from "#renderer/list/list-search.ts";

export const contactSearch = search({ text, tie: text, country: text, view: text, ...paged });
