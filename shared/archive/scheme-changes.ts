/** The stream of the archive's classes and periods: the possible changes, and why one is refused. Pure. */
import { z } from "zod";
import { seenVersion, written } from "../contract/define.ts";
import { actionOf, defineStream, stepOf, type Actor, type Guard } from "../events/stream.ts";
import { invalid, ok, refuse, type FieldIssue, type Result } from "../result.ts";
import {
  archiveClass,
  childrenOf,
  classNamed,
  codesBelow,
  pathOf,
  retentionRule,
  type ArchiveClass,
  type ArchiveScheme,
  type RetentionRule,
} from "./scheme.ts";
import type { EventOf } from "../events/contract.ts";
import { schemeEvents } from "./events.ts";

type SchemeEvent = EventOf<typeof schemeEvents>;

export interface SchemeFacts {
  today: string;
  /** A dossier has this class or this rule, or has had it. */
  classUsed(code: string): boolean;
  ruleUsed(code: string): boolean;
}

/** Levels of the tree; a deeper tree is hard to use. */
const mostLevels = 6;

const isNew: Guard<ArchiveScheme, SchemeFacts> = ({ version }) =>
  version === 0 ? null : { code: "conflict", reason: "changedMeanwhile" };

const code = z.string().max(20);
const action = actionOf<ArchiveScheme, SchemeEvent, SchemeFacts>();
const step = stepOf<ArchiveScheme, SchemeEvent, SchemeFacts>();

/** One stream for the whole archive. Its first event is the tree that Safir shipped at the time. */
export const scheme = defineStream({
  kind: "archive",
  events: schemeEvents,
  empty: (): ArchiveScheme => ({ version: 0, classes: [], rules: [] }),
  evolve,
  actions: {
    adopt: step({
      guards: [isNew],
      decide: (_scheme, { classes, rules }: Pick<ArchiveScheme, "classes" | "rules">) => {
        const payload = { classes: classes.map(whole), rules: [...rules] };
        return ok([{ type: "archive.schemeAdopted.v1", payload }]);
      },
    }),
    putClass: action({
      rests: "version",
      capability: "archive.scheme",
      input: z.object({ seenVersion, archiveClass, isNew: z.boolean() }),
      output: written,
      topics: ["archive"],
      doc: "Add a class of the archive, rename it, move it, close it; its code stays.",
      guards: [],
      decide: putClass,
    }),
    removeClass: action({
      rests: "version",
      capability: "archive.scheme",
      input: z.object({ seenVersion, code }),
      output: written,
      topics: ["archive"],
      doc: "Remove a class under which no dossier was ever archived.",
      guards: [],
      decide: (before, { code }, _actor, facts) => {
        if (classNamed(before, code) === undefined) return refuse("notFound", "notFound");
        if (childrenOf(before, code).length > 0) return refuse("refused", "classHasChildren");
        if (facts.classUsed(code)) return refuse("refused", "classInUse");
        return ok([{ type: "archive.classRemoved.v1", payload: { code } }]);
      },
    }),
    putRule: action({
      rests: "version",
      capability: "archive.scheme",
      input: z.object({ seenVersion, rule: retentionRule, isNew: z.boolean() }),
      output: written,
      topics: ["archive"],
      doc: "Add a retention class, or a version of it in force from a day on, with its citation.",
      guards: [],
      decide: putRule,
    }),
    removeRule: action({
      rests: "version",
      capability: "archive.scheme",
      input: z.object({ seenVersion, code }),
      output: written,
      topics: ["archive"],
      doc: "Remove a retention class that no class and no dossier names.",
      guards: [],
      decide: (before, { code }, _actor, facts) => {
        if (!before.rules.some((one) => one.code === code)) return refuse("notFound", "notFound");
        const named = before.classes.some((one) => one.retentionClass === code);
        if (named || facts.ruleUsed(code)) return refuse("refused", "retentionInUse");
        return ok([{ type: "archive.ruleRemoved.v1", payload: { code } }]);
      },
    }),
  },
});

function putClass(
  scheme: ArchiveScheme,
  { archiveClass: one, isNew: fresh }: { archiveClass: ArchiveClass; isNew: boolean },
): Result<SchemeEvent[]> {
  const known = classNamed(scheme, one.code) !== undefined;
  if (!fresh && !known) return refuse("notFound", "notFound");
  const issues: FieldIssue[] = [];
  const wrong = (path: string, reason: FieldIssue["reason"]) =>
    issues.push({ path: `archiveClass.${path}`, reason });
  if (fresh && known) wrong("code", "archiveCodeTaken");
  if (one.parent !== "") {
    if (one.parent === one.code || (known && codesBelow(scheme, one.code).includes(one.parent)))
      wrong("parent", "classBelowItself");
    else if (classNamed(scheme, one.parent) === undefined) wrong("parent", "choose");
    else if (pathOf(scheme, one.parent).length + levelsOf(scheme, one.code) > mostLevels)
      wrong("parent", "treeTooDeep");
  }
  if (one.retentionClass !== "" && !scheme.rules.some((rule) => rule.code === one.retentionClass))
    wrong("retentionClass", "choose");
  if (issues.length > 0) return invalid(issues);
  return ok([{ type: "archive.classPut.v1", payload: whole(one) }]);
}

const whole = (one: ArchiveClass) => ({ ...one, missionTypes: [...one.missionTypes] });

/** The depth of a class's subtree, itself included. */
const levelsOf = (scheme: ArchiveScheme, code: string): number =>
  1 + Math.max(0, ...childrenOf(scheme, code).map((one) => levelsOf(scheme, one.code)));

/** A version in force is not rewritten: a new one begins today or later. */
function putRule(
  scheme: ArchiveScheme,
  { rule, isNew: fresh }: { rule: RetentionRule; isNew: boolean },
  _actor: Actor,
  { today }: SchemeFacts,
): Result<SchemeEvent[]> {
  const known = scheme.rules.some((one) => one.code === rule.code);
  if (!fresh && !known) return refuse("notFound", "notFound");
  const issues: FieldIssue[] = [];
  if (fresh && known) issues.push({ path: "rule.code", reason: "archiveCodeTaken" });
  if (rule.effectiveFrom < today)
    issues.push({ path: "rule.effectiveFrom", reason: "pastRetention", params: { today } });
  if (issues.length > 0) return invalid(issues);
  return ok([{ type: "archive.rulePut.v1", payload: rule }]);
}

function evolve(before: ArchiveScheme, event: SchemeEvent): ArchiveScheme {
  const after = { ...before, version: before.version + 1 };
  switch (event.type) {
    case "archive.schemeAdopted.v1":
      return { ...after, ...event.payload };
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
}
