/** W5: estimate, commitment and payment have one name each, wherever they are shown. */
import { expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";

const namesIn = ({
  council,
  decide,
  forms,
  money,
  print,
  rates,
  request,
  routes,
  statistics,
  words,
}: typeof fa) => ({
  estimate: [
    decide.howMuch,
    request.field.costAmount,
    print.request.cost,
    forms.request.cost,
    routes.subject.cost,
    routes.try.cost,
    words.materialKind.cost,
    words.condition.cost,
    money.costs.estimated,
    statistics.measureOf.estimate,
    council.basis.estimate,
    council.totalEstimate,
  ],
  commitment: [money.costs.held, money.budget.use.committed, rates.line.committed],
  payment: [
    money.costs.advanced,
    money.costs.spent,
    money.budget.use.spent,
    rates.line.spent,
    statistics.measureOf.settled,
    council.basis.settled,
    council.totalSettled,
  ],
});

it.each([
  [fa, { estimate: /برآورد/, commitment: /تعهد/, payment: /پرداخت/ }],
  [en, { estimate: /estimate/i, commitment: /committed/i, payment: /paid|payment|advance/i }],
])("W5 each of the three has its own word and never that of another", (catalogue, word) => {
  const names = namesIn(catalogue as typeof fa);
  for (const fact of ["estimate", "commitment", "payment"] as const)
    for (const said of names[fact])
      expect(
        (["estimate", "commitment", "payment"] as const).filter((one) => word[one].test(said)),
        said,
      ).toEqual([fact]);
});
