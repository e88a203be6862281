/** What the checks of the whole have found, and what a person can do about it; marks from paper. */
import type { FoundRecord, ShownFinding } from "#shared/contract/whole.ts";
import { readPaperCode } from "#shared/paper-code.ts";
import { closesTheStore, remedyOf, type Finding } from "#shared/whole/findings.ts";
import { readMark, readMarkCode } from "#shared/whole/mark.ts";
import { refuseWith, type Handlers, type Store } from "../context.ts";

type WholeNames =
  | "whole.state"
  | "whole.progress"
  | "whole.check"
  | "whole.rebuild"
  | "whole.bringPapers"
  | "whole.goOn"
  | "anchor.mark"
  | "anchor.compare";

export const wholeHandlers: Pick<Handlers, WholeNames> = {
  "whole.state": (store) => ({
    findings: store.whole.findings().map((one) => shown(store, one)),
    rounds: store.whole.rounds(),
    hasBackups: store.backups.state().record.last !== null,
  }),

  "whole.progress": (store) => ({ progress: store.whole.progress() }),

  "whole.check": {
    before: async (store) => {
      while (!store.whole.step()) await new Promise((resolve) => setImmediate(resolve));
    },
    run: (store) => ({ found: store.whole.findings().length }),
  },

  "whole.rebuild": {
    // Not in a transaction: a rebuild has its own.
    before: async (store) => store.whole.rebuild(store.working),
    run: () => ({}),
  },

  "whole.bringPapers": (store) => {
    const brought = store.whole.bringPapers();
    const left = store.whole.findings().filter(({ kind }) => kind === "paper").length;
    return { brought, left };
  },

  "whole.goOn": (store, { kind, subject }, call) => {
    store.whole.answer(kind, subject, call.actor.id);
    return {};
  },

  "anchor.mark": (store) => store.whole.mark(),

  "anchor.compare": (store, input, call) => {
    const { mark: text } = input;
    const mark = readPaperCode(text)?.mark ?? readMarkCode(text) ?? readMark(text);
    if (mark === null)
      return refuseWith({
        code: "invalid",
        reason: "checkFields",
        fields: [{ path: "mark", reason: "markMistyped" }],
      });
    const compared = store.whole.compare(mark, call.actor.id);
    return { ...compared, fits: compared.misfit === null, position: mark.position };
  },
};

const shown = (store: Store, finding: Finding): ShownFinding => {
  const { kind, subject, detail, since, answered } = finding;
  const streams = [
    ...(subject.includes(":") || kind === "event" ? [subject] : []),
    ...(detail.missions ?? []).map((id) => `mission:${id}`),
    ...(detail.streams ?? []),
  ];
  return {
    kind,
    subject,
    detail,
    since,
    actor: detail.actor === undefined ? null : store.people.listed(detail.actor),
    answered: answered && { by: store.people.listed(answered.by), at: answered.at },
    closes: closesTheStore(finding),
    remedy: remedyOf(kind),
    records: [...new Set(streams)].map((stream) => recordOf(store, stream)),
  };
};

/** A name that a person knows it by. Of a dossier only its number: an administrator may not know its subject. */
const recordOf = (store: Store, stream: string): FoundRecord => {
  const [kind = "", id = ""] = stream.split(":");
  const record = { stream, kind, id, nameFa: "", nameEn: "" };
  switch (kind) {
    case "mission": {
      const no = named(store, "select dossier_no from mission where id = ?", id);
      return { ...record, nameFa: no, nameEn: no };
    }
    case "person":
    case "profile": {
      const person = store.people.get(id);
      return { ...record, nameFa: person?.nameFa ?? "", nameEn: person?.nameEn ?? "" };
    }
    case "agreement": {
      const title = named(store, "select title_fa from agreement where id = ?", id);
      return { ...record, nameFa: title, nameEn: title };
    }
    default:
      return record;
  }
};

/** Empty where the table itself cannot be read. */
const named = (store: Store, sql: string, id: string): string => {
  try {
    return store.sql<[string], string>(sql).pluck().get(id) ?? "";
  } catch {
    return "";
  }
};
