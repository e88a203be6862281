/** The contract: every command and query of the product, in one table. See `define.ts` for a row. */
import type { z } from "zod";
import { contract } from "./rows.ts";
import type { Host, Row } from "./define.ts";

export { contract };
export type Contract = typeof contract;
export type Name = keyof Contract;

/** What a caller on this computer passes: the input before defaults, and the proof beside it. */
export type Input<N extends Name> = Both<
  z.input<Contract[N]["input"]>,
  z.input<Contract[N]["proof"]>
>;
/** An empty input has an index signature, which nothing can be added to. */
type Both<I, P> = unknown extends P ? I : string extends keyof I ? P : I & P;
/** What a handler gets, after parsing. */
export type Parsed<N extends Name> = z.output<Contract[N]["input"]>;
export type Proof<N extends Name> = z.output<Contract[N]["proof"]>;
export type Output<N extends Name> = z.output<Contract[N]["output"]>;

export type NamesOn<H extends Host> = {
  [N in Name]: Contract[N]["host"] extends H ? N : never;
}[Name];

export const names = Object.keys(contract) as Name[];
export const isName = (name: string): name is Name => Object.hasOwn(contract, name);
/** A row without the types of its own input and output. */
export const rowOf = (name: Name): Row => contract[name];
