/** What the route engine knows about people. The store supplies it; tests supply their own. */
import type { DecidingRole } from "../contract/capabilities.ts";
import type { Deputyship } from "../people/deputy.ts";
import type { PersonRef } from "../people/person.ts";

export interface Directory {
  person(id: string): PersonRef | undefined;
  holdersOf(role: DecidingRole): readonly PersonRef[];
  /** Those in force today with both people active. */
  deputies(): readonly Deputyship[];
}
