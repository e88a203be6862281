/** What the parts of the sample share: the store, its people, and what happens in it. */
import type { Input, Name, Output } from "#shared/contract/table.ts";
import type { RunningStore } from "../store.ts";

/** The agreements of the sample by name. */
export const agreementKeys = ["astrakhan", "montesilvano", "ancona", "weimar"] as const;
export type AgreementKey = (typeof agreementKeys)[number];

/** Something that happens at an instant of the sample's past. */
export interface Happening {
  at: Date;
  run(): Promise<void>;
}

export interface SampleWorld {
  store: RunningStore;
  /** Now, the day the sample is opened. */
  now: Date;
  people: ReadonlyMap<string, string>;
  agreements: ReadonlyMap<AgreementKey, string>;
  /** A call in the name of a person; a refusal is a mistake of the sample and throws. */
  as<N extends Name>(key: string, name: N, input: Input<N>): Promise<Output<N>>;
}
