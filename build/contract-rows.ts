/**
 * Gives the window the kind, the capability and the topics of every row of the contract, and none of
 * its schemas: the schemas and the rules they import would be a seventh of the first load.
 */
import { contract } from "#shared/contract/table.ts";

const name = "virtual:contract-rows";
const resolved = `\0${name}`;

/** A plugin of vite, for the pages and for their tests. */
export const contractRows = () => ({
  name: "contract-rows",
  resolveId: (id: string) => (id === name ? resolved : undefined),
  load: (id: string) =>
    id === resolved ? `export const rows = ${JSON.stringify(plainRows())};` : undefined,
});

const plainRows = () =>
  Object.fromEntries(
    Object.entries(contract).map(([key, { kind, capability, topics }]) => [
      key,
      { kind, capability, topics },
    ]),
  );
