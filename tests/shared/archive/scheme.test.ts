/** K1: the tree of classes and the retention table, and their possible changes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultScheme } from "#shared/archive/default-scheme.ts";
import { scheme as archive, type SchemeFacts } from "#shared/archive/scheme-changes.ts";
import { decideAction } from "#shared/events/stream.ts";
import {
  archiveClass,
  classNamed,
  codesBelow,
  openClasses,
  pathOf,
  retentionRule,
  ruleOn,
  suggestedClass,
  takesDossiers,
  type ArchiveClass,
  type ArchiveScheme,
  type RetentionRule,
} from "#shared/archive/scheme.ts";
import { missionTypes } from "#shared/mission/request/request.ts";

const facts: SchemeFacts = {
  today: "2026-11-23",
  classUsed: (code) => code === "10-1",
  ruleUsed: (code) => code === "M10",
};
const archivist = { id: "archivist", roles: ["archivist"] as const };
const { putClass, removeClass, putRule, removeRule } = archive.actions;
type Change = (before: ArchiveScheme) => ReturnType<typeof putClass.decide>;
const put =
  (overrides: Partial<ArchiveClass>, isNew = false): Change =>
  (before) => {
    const one = archiveClass.parse({ code: "60", titleFa: "آزمون", ...overrides });
    return decideAction(putClass, before, { archiveClass: one, isNew }, archivist, facts);
  };
const putVersion =
  (rule: RetentionRule): Change =>
  (before) =>
    decideAction(putRule, before, { rule, isNew: false }, archivist, facts);
const dropClass =
  (code: string): Change =>
  (before) =>
    decideAction(removeClass, before, { code }, archivist, facts);
const dropRule =
  (code: string): Change =>
  (before) =>
    decideAction(removeRule, before, { code }, archivist, facts);
const evolveScheme = (before: ArchiveScheme, event: Parameters<typeof archive.evolve>[1]) =>
  archive.evolve(before, event, { at: "", actor: "archivist" });
const named = (code: string) => classNamed(defaultScheme, code) as ArchiveClass;

describe("the classes that Safir ships", () => {
  it("K1 every kind of journey has an open class, with a period of the table", () => {
    for (const kind of missionTypes) expect(suggestedClass(defaultScheme, kind)).toBeDefined();
    for (const one of openClasses(defaultScheme))
      expect(ruleOn(defaultScheme, one.retentionClass, facts.today)).toBeDefined();
    for (const rule of defaultScheme.rules)
      expect(retentionRule.safeParse({ ...rule, effectiveFrom: "2026-11-23" }).success).toBe(true);
  });

  it("K1 dossiers go to the ends of open branches only", () => {
    expect(takesDossiers(defaultScheme, "10")).toBe(false);
    expect(takesDossiers(defaultScheme, "10-1")).toBe(true);
    const closed = { ...named("10"), closed: true };
    const after = evolveScheme(defaultScheme, { type: "archive.classPut.v1", payload: closed });
    expect(takesDossiers(after, "10-1")).toBe(false);
  });
});

describe("changing them", () => {
  it.each<[string, Change, string, string]>([
    ["a code is given once", put({ code: "10-1" }, true), "archiveClass.code", "archiveCodeTaken"],
    [
      "not below itself",
      put({ ...named("10"), parent: "10" }),
      "archiveClass.parent",
      "classBelowItself",
    ],
    [
      "not below its own",
      put({ ...named("10"), parent: "10-2" }),
      "archiveClass.parent",
      "classBelowItself",
    ],
    ["under a known class", put({ parent: "99" }, true), "archiveClass.parent", "choose"],
    [
      "a known period",
      put({ retentionClass: "Z9" }, true),
      "archiveClass.retentionClass",
      "choose",
    ],
    [
      "a version begins today or later",
      putVersion({
        ...(ruleOn(defaultScheme, "B5", facts.today) as never as RetentionRule),
        effectiveFrom: "2026-11-22",
      }),
      "rule.effectiveFrom",
      "pastRetention",
    ],
  ])("K1 %s", (_title, change, path, reason) => {
    expect(change(defaultScheme)).toMatchObject({
      ok: false,
      error: { fields: [{ path, reason }] },
    });
  });

  it.each<[string, Change, string]>([
    ["a class in use stays", dropClass("10-1"), "classInUse"],
    ["so does one with others below", dropClass("20"), "classHasChildren"],
    ["a period that a class names stays", dropRule("D"), "retentionInUse"],
    ["so does one that a dossier had", dropRule("M10"), "retentionInUse"],
  ])("K1 %s", (_title, change, reason) => {
    expect(change(defaultScheme)).toMatchObject({ ok: false, error: { reason } });
  });

  it("K1 a used class may be closed, renamed and moved; its code and the classes below it stay", () => {
    const moved = { ...named("10"), titleFa: "نام دیگر", parent: "50", closed: true };
    const decided = put(moved)(defaultScheme);
    if (!decided.ok) throw new Error(decided.error.reason);
    const after = decided.value.reduce(evolveScheme, defaultScheme);
    expect(pathOf(after, "10-1").map((one) => one.code)).toEqual(["50", "10", "10-1"]);
    expect(codesBelow(after, "50")).toContain("10-1");
  });

  it("K1 the version of a rule in force is the latest started", () => {
    const rule = {
      ...(ruleOn(defaultScheme, "B5", facts.today) as NonNullable<ReturnType<typeof ruleOn>>),
      years: 7,
    };
    const later = { ...rule, effectiveFrom: "2027-03-21" };
    const after = evolveScheme(defaultScheme, { type: "archive.rulePut.v1", payload: later });
    expect(ruleOn(after, "B5", "2027-03-20")?.years).toBe(5);
    expect(ruleOn(after, "B5", "2027-03-21")?.years).toBe(7);
  });

  it("K1 years are required unless it is kept permanently", () => {
    const fields = {
      code: "X",
      titleFa: "آزمون",
      trigger: "archived",
      citation: "آزمون",
      effectiveFrom: "2026-11-23",
    };
    const valid = (years: number | null, disposition: string) =>
      retentionRule.safeParse({ ...fields, years, disposition }).success;
    expect([
      valid(null, "keep"),
      valid(3, "destroy"),
      valid(3, "keep"),
      valid(null, "transfer"),
    ]).toEqual([true, true, false, false]);
  });

  it("K1 after any changes the tree stays a tree without duplicate codes", () => {
    const code = fc.constantFrom("10", "10-1", "10-2", "20", "20-1", "30", "60", "61");
    const commands = fc.array(
      fc.oneof(
        fc.record({
          code,
          parent: fc.oneof(code, fc.constant("")),
          isNew: fc.boolean(),
          closed: fc.boolean(),
        }),
        fc.record({ code, remove: fc.constant(true) }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(commands, (asked) => {
        let scheme = defaultScheme;
        for (const one of asked) {
          const change =
            "remove" in one
              ? dropClass(one.code)
              : put({ code: one.code, parent: one.parent, closed: one.closed }, one.isNew);
          const decided = change(scheme);
          if (decided.ok) scheme = decided.value.reduce(evolveScheme, scheme);
        }
        const codes = scheme.classes.map((one) => one.code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes).toContain("10-1");
        for (const one of scheme.classes) expect(pathOf(scheme, one.code)[0]?.parent).toBe("");
      }),
    );
  });
});
