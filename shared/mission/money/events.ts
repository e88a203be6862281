/** Published events of money. */
import { z } from "zod";
import { keptMoney, keptPaper, keptRate } from "../../events/shapes.ts";

export const moneyEvents = {
  "mission.payersSet.v1": z.strictObject({
    cells: z.array(
      z.strictObject({
        member: z.string(),
        item: z.enum([
          "ticket",
          "lodging",
          "meals",
          "allowance",
          "localTransport",
          "visa",
          "exitToll",
          "insurance",
          "training",
        ]),
        payer: z.enum(["own", "host", "private", "self"]),
        name: z.string(),
        reason: z.string(),
      }),
    ),
  }),
  /** `rateVersion`: the table in force on the first day; a newer one does not affect this mission. */
  "mission.allowancePlanned.v1": z.strictObject({
    plan: z.strictObject({
      leaves: z.string(),
      returns: z.string(),
      arrivesThere: z.string(),
      leavesThere: z.string(),
      grades: z.array(
        z.strictObject({ member: z.string(), grade: z.enum(["expert", "manager", "director"]) }),
      ),
      given: z.array(
        z.strictObject({
          day: z.string(),
          meals: z.array(z.enum(["breakfast", "lunch", "dinner"])),
          lodging: z.boolean(),
        }),
      ),
      privateDays: z.array(z.strictObject({ member: z.string(), day: z.string() })),
    }),
    rateVersion: z.number().int(),
  }),
  "mission.budgetReserved.v1": z.strictObject({
    lineId: z.string(),
    amount: keptMoney,
    override: z.string(),
  }),
  "mission.budgetReleased.v1": z.strictObject({ reason: z.string() }),
  "mission.advancePaid.v1": z.strictObject({
    member: z.string(),
    amount: keptMoney,
    day: z.string(),
    documentNo: z.string(),
    fx: keptRate.nullable(),
    id: z.string(),
  }),
  "mission.expensePut.v1": z.strictObject({
    member: z.string(),
    kind: z.enum([
      "ticket",
      "lodging",
      "meals",
      "allowance",
      "localTransport",
      "visa",
      "exitToll",
      "insurance",
      "training",
      "gift",
      "other",
    ]),
    day: z.string(),
    amount: keptMoney,
    paidBy: z.enum(["traveller", "municipality"]),
    fx: keptRate.nullable(),
    receiptNo: z.string(),
    receipt: keptPaper.nullable(),
    note: z.string(),
    id: z.string(),
  }),
  "mission.expenseRemoved.v1": z.strictObject({ id: z.string() }),
  "mission.settlementFiled.v1": z.strictObject({ note: z.string() }),
  "mission.settlementReturned.v1": z.strictObject({ reason: z.string() }),
  "mission.settlementApproved.v1": z.strictObject({ note: z.string(), even: z.boolean() }),
  "mission.balanced.v1": z.strictObject({
    member: z.string(),
    kind: z.enum(["refund", "payment"]),
    amount: keptMoney,
    day: z.string(),
    documentNo: z.string(),
    receipt: keptPaper,
    id: z.string(),
    even: z.boolean(),
  }),
} as const;
