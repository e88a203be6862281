/** The exception that carries a refusal out of a transaction. */
import type { Refusal } from "#shared/result.ts";

/** Thrown inside a transaction to roll it back and answer with a refusal; never leaves dispatch. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}
