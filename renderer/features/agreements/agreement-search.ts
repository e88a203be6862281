/** The address of the register of agreements as conditions of the store. Pure. */
import { agreementStatuses } from "#shared/agreements/agreement.ts";
import type { AgreementSearch } from "#renderer/app/list-addresses.ts";

export const filterOf = ({ status }: AgreementSearch) => ({
  status: agreementStatuses.find((one) => one === status) ?? ("all" as const),
});
