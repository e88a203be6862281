/** Worked settlements for people: one traveller, one currency, amounts in whole euros. */
export interface SettlementExample {
  says: string;
  allowance: number;
  spent: number;
  /** Paid by the municipality itself: not owed to anyone. */
  paidDirectly?: number;
  advance: number;
  given?: { refund?: number; payment?: number };
  /** Above zero: owed to the traveller. */
  balance: number;
}

export const settlements: SettlementExample[] = [
  {
    says: "equal: the advance was just enough",
    allowance: 370,
    spent: 30,
    advance: 400,
    balance: 0,
  },
  {
    says: "over: he spent more, the rest is paid to him",
    allowance: 370,
    spent: 80,
    advance: 400,
    balance: 50,
  },
  {
    says: "under: what is left over is given back",
    allowance: 370,
    spent: 0,
    advance: 400,
    balance: -30,
  },
  {
    says: "no advance: everything is paid afterwards",
    allowance: 370,
    spent: 40,
    advance: 0,
    balance: 410,
  },
  {
    says: "a refund with its receipt evens the account",
    allowance: 370,
    spent: 0,
    advance: 400,
    given: { refund: 30 },
    balance: 0,
  },
  {
    says: "a part of the refund leaves the rest open",
    allowance: 370,
    spent: 0,
    advance: 400,
    given: { refund: 10 },
    balance: -20,
  },
  {
    says: "a payment evens what was owed to him",
    allowance: 370,
    spent: 80,
    advance: 400,
    given: { payment: 50 },
    balance: 0,
  },
  {
    says: "what the municipality paid itself is not owed to him",
    allowance: 370,
    spent: 0,
    paidDirectly: 900,
    advance: 370,
    balance: 0,
  },
];
