/** The part of the contract that the window needs; made by `build/contract-rows.ts` when the pages are built. */
declare module "virtual:contract-rows" {
  import type { Row } from "#shared/contract/define.ts";
  import type { Name } from "#shared/contract/table.ts";

  export const rows: Record<Name, Pick<Row, "kind" | "capability" | "topics">>;
}
