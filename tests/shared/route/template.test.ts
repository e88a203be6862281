/** A1: templates as an editor writes them, as files, and compared; with sentences for mistakes. */
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { defaultTemplates } from "#shared/route/defaults.ts";
import { differencesBetween } from "#shared/route/template-diff.ts";
import { readTemplateFile, textOfTemplate } from "#shared/route/template-file.ts";
import { templateFields, type TemplateFields } from "#shared/route/template.ts";
import { emptyStep, templateOfValues, valuesOfTemplate } from "#shared/route/template-values.ts";
import { aPermitStep, aStep, aTemplate } from "#tests/helpers/routes.ts";

const today = "2026-11-24";
const fieldsOf = (template: (typeof defaultTemplates)[number]): TemplateFields =>
  templateFields.parse(
    Object.fromEntries(Object.entries(template).filter(([key]) => key !== "version")),
  );
const shipped = defaultTemplates.map(fieldsOf);
const [request] = shipped;
if (!request) throw new Error("no shipped route");

/** Groups by their order, as the form writes them. */
const numbered = (template: TemplateFields) => {
  const groups = [...new Set(template.steps.map((one) => one.group))].toSorted((a, b) => a - b);
  return template.steps
    .toSorted((a, b) => a.group - b.group)
    .map((step) => ({ ...step, group: groups.indexOf(step.group) + 1 }));
};

describe("the form of a template", () => {
  it("A1 a shipped route goes through the form unchanged", () => {
    for (const template of shipped) {
      const read = templateOfValues(valuesOfTemplate(template), template.effectiveFrom);
      expect(read).toEqual({ ok: true, template: { ...template, steps: numbered(template) } });
    }
  });

  it("A1 any order of groups and conditions is read back unchanged", () => {
    const steps = fc
      .array(
        fc.record({
          beside: fc.boolean(),
          compulsory: fc.boolean(),
          due: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
          days: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: null }),
          cents: fc.integer({ min: 0, max: 10_000_000 }),
        }),
        { minLength: 1, maxLength: 12 },
      )
      .map((rows) => {
        let group = 0;
        return rows.map((row, index) => {
          if (!row.beside || index === 0) group += 1;
          return aStep(`s${index}`, group, {
            assignee: "mayor",
            compulsory: row.compulsory || index === 0,
            dueWorkingDays: row.due,
            when:
              row.days === null || index === 0
                ? []
                : [
                    { on: "days", atLeast: row.days },
                    { on: "cost", atLeast: { minor: row.cents, currency: "EUR" } },
                    { on: "unit", oneOf: ["معاونت شهرسازی", "روابط عمومی"] },
                    { on: "payer", oneOf: ["host"] },
                  ],
          });
        });
      });
    fc.assert(
      fc.property(steps, (made) => {
        const { version: _version, ...template } = aTemplate(made);
        const read = templateOfValues(valuesOfTemplate(template), template.effectiveFrom);
        expect(read).toEqual({ ok: true, template });
      }),
    );
  });

  it("A1 mistakes are at the fields of the form, numbers in any digits", () => {
    const values = valuesOfTemplate(request);
    const step = { ...emptyStep([]), kind: "permit" as const, dueWorkingDays: "۳x" };
    const read = templateOfValues({ ...values, titleFa: " ", steps: [step] }, today);
    expect(read.ok).toBe(false);
    const paths = read.ok ? [] : read.issues.map((one) => one.path);
    expect(paths).toEqual([
      "titleFa",
      "steps.0.titleFa",
      "steps.0.titleEn",
      "steps.0.assignee",
      "steps.0.dueWorkingDays",
      "steps.0.permit.body",
      "steps.0.permit.expectedDays",
    ]);
    const first = values.steps[0];
    if (!first) throw new Error("no step");
    const inPersian = templateOfValues(
      { ...values, steps: [{ ...first, when: [], compulsory: true, dueWorkingDays: "۱۲" }] },
      today,
    );
    expect(inPersian.ok && inPersian.template.steps[0]?.dueWorkingDays).toBe(12);
  });

  it("A1 a route without a certain decision, a permit before a decision: reported at their step", () => {
    const one = {
      ...aTemplate([aPermitStep("letter", 1), aStep("mayor", 2, { assignee: "mayor" })]),
    };
    const read = templateOfValues(valuesOfTemplate(one), today);
    expect(read).toEqual({
      ok: false,
      issues: [{ path: "steps.0.beside", reason: "permitAfterDecisions" }],
    });
    const loose = aTemplate([aStep("mayor", 1, { assignee: "mayor", compulsory: false })]);
    const unsure = templateOfValues(valuesOfTemplate(loose), today);
    expect(!unsure.ok && unsure.issues).toEqual([{ path: "steps", reason: "routeNeedsDecision" }]);
  });
});

describe("the file of a template", () => {
  it("A1 an exported template is imported unchanged", () => {
    for (const template of shipped)
      expect(readTemplateFile(textOfTemplate(template))).toEqual({ ok: true, value: template });
  });

  const faultOf = (text: string) => {
    const read = readTemplateFile(text);
    return read.ok ? [] : (read.error.fields ?? []).map(({ path, reason }) => ({ path, reason }));
  };
  const changed = (change: (file: { template: Record<string, unknown> }) => void): string => {
    const file = JSON.parse(textOfTemplate(request)) as { template: Record<string, unknown> };
    change(file);
    return JSON.stringify(file);
  };
  const firstStep = (file: { template: Record<string, unknown> }) =>
    (file.template.steps as Record<string, unknown>[])[0] ?? {};

  it.each([
    ["no JSON", "گردش", [{ path: "file", reason: "routeFileNotJson" }]],
    ["another JSON", "[]", [{ path: "file", reason: "routeFileNotJson" }]],
    ["another program's", "{}", [{ path: "file", reason: "routeFileOther" }]],
    ["far too large", " ".repeat(1_000_001), [{ path: "file", reason: "routeFileTooLarge" }]],
    [
      "of a newer Safir",
      '{"format":"safir-route","formatVersion":9}',
      [{ path: "file", reason: "routeFileNewer" }],
    ],
    [
      "that runs in a circle",
      changed((file) => (firstStep(file).after = "mayor")),
      [{ path: "steps.0.after", reason: "routeFileUnknownKey" }],
    ],
    [
      "with an unknown assignee",
      changed((file) => (firstStep(file).assignee = "king")),
      [{ path: "steps.0.assignee", reason: "choose" }],
    ],
    [
      "with one id twice",
      changed((file) => (firstStep(file).id = "mayor")),
      [{ path: "steps.6.id", reason: "stepTwice" }],
    ],
  ])("A1 a file that is wrong (%s) gets a sentence with its place", (_name, text, faults) => {
    expect(faultOf(text)).toEqual(faults);
  });
});

describe("changes of a new version", () => {
  it("A1 added, removed, changed and moved steps are distinguished", () => {
    const [a, b, c] = [
      aStep("a", 1, { assignee: "mayor" }),
      aStep("b", 2, { assignee: "head" }),
      aStep("c", 3, { assignee: "finance" }),
    ];
    const after = [
      { ...a, group: 1, titleFa: "نام تازه" },
      { ...c, group: 1 },
      aStep("d", 2, { assignee: "head" }),
    ];
    const found = differencesBetween({ steps: [a, b, c] }, { steps: after });
    expect(found.map(({ kind, step }) => `${kind} ${step.id}`)).toEqual([
      "changed a",
      "moved c",
      "added d",
      "removed b",
    ]);
    expect(differencesBetween({ steps: after }, { steps: after })).toEqual([]);
  });
});
