/** What may be changed in the archive's classes and periods, why not, and what it becomes. Pure. */
import { invalid, ok, refuse, type FieldIssue, type Result } from "../result.ts";
import {
  childrenOf,
  classNamed,
  codesBelow,
  pathOf,
  type ArchiveClass,
  type ArchiveScheme,
  type RetentionRule,
} from "./scheme.ts";
import type { EventOf } from "../events/contract.ts";
import { schemeEvents } from "./events.ts";

export type SchemeCommand =
  | { act: "putClass"; archiveClass: ArchiveClass; isNew: boolean }
  | { act: "removeClass"; code: string }
  | { act: "putRule"; rule: RetentionRule; isNew: boolean }
  | { act: "removeRule"; code: string };

export type SchemeEvent = EventOf<typeof schemeEvents>;
export const isSchemeEvent = (event: { type: string }): event is SchemeEvent =>
  Object.hasOwn(schemeEvents, event.type);

export interface SchemeFacts {
  today: string;
  /** A dossier lies under this class, or is kept by this rule, or ever was. */
  classUsed(code: string): boolean;
  ruleUsed(code: string): boolean;
}

/** Levels of the tree; a deeper one nobody finds his way in. */
const mostLevels = 6;

export const decideScheme = (
  scheme: ArchiveScheme,
  command: SchemeCommand,
  facts: SchemeFacts,
): Result<SchemeEvent> => {
  switch (command.act) {
    case "putClass":
      return putClass(scheme, command.archiveClass, command.isNew);
    case "removeClass": {
      const { code } = command;
      if (classNamed(scheme, code) === undefined) return refuse("notFound", "notFound");
      if (childrenOf(scheme, code).length > 0) return refuse("refused", "classHasChildren");
      if (facts.classUsed(code)) return refuse("refused", "classInUse");
      return ok({ type: "archive.classRemoved.v1", payload: { code } });
    }
    case "putRule":
      return putRule(scheme, command.rule, command.isNew, facts.today);
    case "removeRule": {
      const { code } = command;
      if (!scheme.rules.some((one) => one.code === code)) return refuse("notFound", "notFound");
      const named = scheme.classes.some((one) => one.retentionClass === code);
      if (named || facts.ruleUsed(code)) return refuse("refused", "retentionInUse");
      return ok({ type: "archive.ruleRemoved.v1", payload: { code } });
    }
  }
};

const putClass = (
  scheme: ArchiveScheme,
  one: ArchiveClass,
  isNew: boolean,
): Result<SchemeEvent> => {
  const known = classNamed(scheme, one.code) !== undefined;
  if (!isNew && !known) return refuse("notFound", "notFound");
  const issues: FieldIssue[] = [];
  const wrong = (path: string, reason: FieldIssue["reason"]) =>
    issues.push({ path: `archiveClass.${path}`, reason });
  if (isNew && known) wrong("code", "archiveCodeTaken");
  if (one.parent !== "") {
    if (one.parent === one.code || (known && codesBelow(scheme, one.code).includes(one.parent)))
      wrong("parent", "classBelowItself");
    else if (classNamed(scheme, one.parent) === undefined) wrong("parent", "choose");
    else if (pathOf(scheme, one.parent).length + levelsOf(scheme, one.code) > mostLevels)
      wrong("parent", "treeTooDeep");
  }
  if (one.retentionClass !== "" && !scheme.rules.some((rule) => rule.code === one.retentionClass))
    wrong("retentionClass", "choose");
  return issues.length > 0 ? invalid(issues) : ok({ type: "archive.classPut.v1", payload: one });
};

/** How many levels hang on a class, with itself. */
const levelsOf = (scheme: ArchiveScheme, code: string): number =>
  1 + Math.max(0, ...childrenOf(scheme, code).map((one) => levelsOf(scheme, one.code)));

/** What counts already is not rewritten: a new version begins today or later. */
const putRule = (
  scheme: ArchiveScheme,
  rule: RetentionRule,
  isNew: boolean,
  today: string,
): Result<SchemeEvent> => {
  const known = scheme.rules.some((one) => one.code === rule.code);
  if (!isNew && !known) return refuse("notFound", "notFound");
  const issues: FieldIssue[] = [];
  if (isNew && known) issues.push({ path: "rule.code", reason: "archiveCodeTaken" });
  if (rule.effectiveFrom < today)
    issues.push({ path: "rule.effectiveFrom", reason: "pastRetention", params: { today } });
  return issues.length > 0 ? invalid(issues) : ok({ type: "archive.rulePut.v1", payload: rule });
};

export const evolveScheme = (before: ArchiveScheme, event: SchemeEvent): ArchiveScheme => {
  const after = { ...before, version: before.version + 1 };
  switch (event.type) {
    case "archive.classPut.v1": {
      const others = before.classes.filter((one) => one.code !== event.payload.code);
      return { ...after, classes: [...others, event.payload] };
    }
    case "archive.classRemoved.v1":
      return {
        ...after,
        classes: before.classes.filter((one) => one.code !== event.payload.code),
      };
    case "archive.rulePut.v1": {
      const { code, effectiveFrom } = event.payload;
      const others = before.rules.filter(
        (one) => one.code !== code || one.effectiveFrom !== effectiveFrom,
      );
      return { ...after, rules: [...others, event.payload] };
    }
    case "archive.ruleRemoved.v1":
      return { ...after, rules: before.rules.filter((one) => one.code !== event.payload.code) };
  }
};
