/** What the address of the register of agreements says, as conditions of the store. Pure. */
import { agreementStatuses } from "#shared/agreements/agreement.ts";
import { search, text } from "#renderer/app/address.ts";
import { paged } from "#renderer/list/list-search.ts";

export const agreementSearch = search({ status: text, ...paged });
export type AgreementSearch = ReturnType<typeof agreementSearch>;

export const filterOf = ({ status }: AgreementSearch) => ({
  status: agreementStatuses.find((one) => one === status) ?? ("all" as const),
});
