/** The permits of a mission, by the id of their step. */
import type { Permit } from "./permits.ts";

export interface PermitState {
  permits: Readonly<Record<string, Permit>>;
}

export const initial: PermitState = {
  permits: {},
};
