/** The cost of a password hash in tests: a tenth of a millisecond, where the product takes a third of a second. */
import type { Cost } from "#db/passwords.ts";

export const testCost: Cost = { ln: 4, r: 8, p: 1 };
