/** The printed sheets of the sample: address, person and required content of each. */
import { randomUUID } from "node:crypto";
import type { Dossier } from "#shared/contract/missions.ts";
import { halfYearOf } from "#shared/commitments/half-year.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { memberKey, type Member } from "#shared/mission/request/request.ts";
import type { Lang } from "#shared/persian/digits.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { formatDay, todayIn, TEHRAN } from "#shared/persian/jalali.ts";
import type { Result } from "#shared/result.ts";
import type { listSheets } from "#renderer/features/print/list-sheets.ts";
import type { sheets } from "#renderer/features/print/sheets.tsx";
import type { PageWindow } from "./browser.ts";

type SheetName = keyof typeof sheets | keyof typeof listSheets;

export interface Sheet {
  name: string;
  /** Ids of what it shows. */
  shows: string;
  as: string;
  lang: Lang;
  route: () => Promise<string>;
  pages?: { min: number; max: number };
  /** Found in the text in this order. */
  says: () => Promise<string[]> | string[];
  /** Found anywhere in the text: a PDF has the cells of one row in any order. */
  holds?: () => Promise<string[]>;
  not?: readonly string[];
}

const today = todayIn(TEHRAN, new Date());

/** Every row of the table of sheets, in each language it is printed in. */
export const sheetsOf = (window: Pick<PageWindow, "call">): Record<SheetName, Sheet[]> => {
  const awaySheets: Sheet[] = (["fa", "en"] as const).map((lang) => {
    const { away } = lang === "fa" ? fa : en;
    return {
      name: `away-${lang}`,
      shows: "I3 I4 F9",
      as: "manabe.ensani",
      lang,
      route: async () => `/print/away/${today}`,
      says: () => [away.sheet.title, away.sheet.deputy, away.sheet.note],
      not: [away.kind.illness],
    };
  });

  const officer = "karshenas.beynolmelal";
  const ordered = async () => {
    const { missions } = await value(window.call("mission.list", { status: "ordered" }));
    const [first] = missions;
    if (!first) throw new Error("no order in the sample");
    return first;
  };
  const ofOrdered = (name: "order" | "request", shows: string): Sheet => ({
    name,
    shows,
    as: officer,
    lang: "fa",
    route: async () => `/print/${name}/${(await ordered()).id}`,
    says: async () => [(await ordered()).subject],
  });

  /** With order, programme, allowance and a service passport for its first member. */
  const fullDossier = async (): Promise<{ dossier: Dossier; first: Member }> => {
    const { missions } = await value(window.call("mission.list", { status: "ordered" }));
    for (const { id } of missions) {
      const dossier = await value(window.call("mission.dossier", { missionId: id }));
      const { accounting } = await value(window.call("mission.money", { missionId: id }));
      const [first, second] = dossier.mission.request.members;
      if (second && first?.passportType === "service" && accounting.allowances.length > 0)
        return { dossier, first };
    }
    throw new Error("no dossier of the sample fits");
  };
  /** What the buttons do before printing: the look is recorded. */
  const askRecords = (missionId: string) =>
    value(
      window.call("mission.askRecords", {
        commandId: randomUUID(),
        missionId,
        member: null,
      }),
    );

  const programmeId = async () => {
    const { missions } = await value(window.call("mission.list", { status: "ordered" }));
    return missions.find((one) => one.country === "IT")?.id ?? missions[0]?.id ?? "";
  };
  const programmeSheet: Sheet = {
    name: "programme",
    shows: "I3",
    as: officer,
    lang: "en",
    route: async () => `/print/programme/${await programmeId()}`,
    says: () => [
      en.print.programme.title,
      en.print.programme.delegation,
      fa.print.programme.delegation,
      "Tehran",
      en.words.segmentKind.flight,
      fa.words.segmentKind.flight,
      en.print.programme.note,
    ],
    not: [fa.programme.private],
  };

  const { forms, words } = fa;
  const passportSheet: Sheet = {
    name: "passport",
    shows: "D5",
    as: officer,
    lang: "fa",
    route: async () => {
      const { dossier, first } = await fullDossier();
      await askRecords(dossier.mission.id);
      return `/print/passport/${dossier.mission.id}/${memberKey(first)}`;
    },
    says: async () => {
      const { dossier, first } = await fullDossier();
      return [
        forms.passport.title,
        forms.passport.applicant,
        first.nameFa,
        forms.passport.nationalId,
        forms.passport.subject,
        dossier.mission.request.subject,
        forms.passport.temporary,
        forms.passport.attachments.nationalCard,
        forms.passport.applicantSign,
      ];
    },
    pages: { min: 1, max: 1 },
  };
  const requestFormSheet: Sheet = {
    name: "request-form",
    shows: "D5",
    as: officer,
    lang: "fa",
    route: async () => {
      const { dossier } = await fullDossier();
      await askRecords(dossier.mission.id);
      return `/print/request-form/${dossier.mission.id}`;
    },
    says: async () => {
      const { dossier, first } = await fullDossier();
      const { request } = dossier.mission;
      return [
        forms.request.title,
        forms.request.parts.general,
        request.subject,
        formatDay(request.startDate, "fa", "dayMonth"),
        forms.request.parts.members,
        first.nameFa,
        forms.request.parts.costs,
        forms.request.parts.fitness,
        request.hostOrg,
        forms.request.parts.reasons,
        forms.request.programme,
        words.segmentKind.lodging,
        forms.request.remarks,
        forms.request.remark.source,
      ];
    },
    pages: { min: 2, max: 6 },
  };

  /** The disclosure of the sample; a Persian document. */
  const disclosure = async () => {
    const { disclosures } = await value(window.call("council.list", {}));
    const pack = disclosures.find((one) => one.kind === "pack");
    return value(window.call("council.read", { id: pack?.id ?? "" }));
  };
  const councilSheet: Sheet = {
    name: "council-fa",
    shows: "M8",
    as: "modir.ravabet",
    lang: "fa",
    route: async () => `/print/council/${(await disclosure()).id}`,
    says: async () => {
      const { rows } = await disclosure();
      const { council } = fa;
      return [
        council.title,
        council.column.travellers,
        ...rows.map((row) => row.travellers[0]?.nameFa ?? ""),
        council.totals,
      ];
    },
  };

  /** The half-year of the sample's commitments, and its first and last day. */
  const followUpSheet: Sheet = {
    name: "follow-up",
    shows: "R7",
    as: officer,
    lang: "fa",
    route: async () => "/print/follow-up",
    says: async () => {
      const { from, to } = halfYearOf(today);
      const { items } = await value(window.call("commitments.followUp", { from, to }));
      if (items.length <= 4) throw new Error("too few commitments for a sheet");
      const { commitments } = fa;
      return [
        commitments.sheetTitle,
        commitments.column.owner,
        // The first words of each: wrapped text is read after the next cell.
        ...items.map(({ commitment }) => commitment.text.split(" ").slice(0, 3).join(" ")),
        commitments.print.sign,
      ];
    },
  };

  const giftSheets: Sheet[] = (["fa", "en"] as const).map((lang) => {
    const { gifts } = lang === "fa" ? fa : en;
    return {
      name: `gifts-${lang}`,
      shows: "R3",
      as: officer,
      lang,
      route: async () => `/print/gifts?year=0&lang=${lang}`,
      says: () => [
        gifts.registerTitle,
        gifts.column.fate,
        gifts.measuredBy.replace("{{citation}}", "").trim(),
        gifts.sign,
      ],
      holds: async () => {
        const { items } = await value(window.call("gifts.list", { year: 0, pageSize: 500 }));
        if (items.length <= 8) throw new Error("too few gifts for a sheet");
        return items.map(({ gift }) => gift.what.split(" ")[0] ?? "");
      },
      pages: { min: 1, max: 6 },
    };
  });

  /** A list in both languages: its title, and a head of one of its columns. */
  const listOf = (
    name: SheetName,
    as: string,
    says: (words: typeof fa | typeof en) => string[],
  ): Sheet[] =>
    (["fa", "en"] as const).map((lang) => ({
      name: `${name}-${lang}`,
      shows: "G3",
      as,
      lang,
      route: async () => `/print/${name}?lang=${lang}`,
      says: () => says(lang === "fa" ? fa : en),
    }));

  const statisticsSheets: Sheet[] = (["fa", "en"] as const).map((lang) => {
    const { statistics } = lang === "fa" ? fa : en;
    return {
      name: `statistics-${lang}`,
      shows: "K6",
      as: "modir.ravabet",
      lang,
      pages: { min: 2, max: 4 },
      route: async () => "/print/statistics?scope=requested",
      says: () => [
        statistics.title,
        statistics.measureOf.missions,
        ...(["country", "unit", "type", "result", "followUp"] as const).map(
          (by) => statistics.byOf[by],
        ),
        statistics.print.note,
      ],
    };
  });

  /** The list of the sample that the Council has answered, and the label of a dossier. */
  const disposal = async () => {
    const { disposals } = await value(window.call("archive.disposals", {}));
    const answered = disposals.find((one) => one.answer !== null);
    return value(window.call("archive.disposal", { id: answered?.id ?? "" }));
  };
  const archived = async () => {
    const { missions } = await value(window.call("archive.list", {}));
    const [first] = missions;
    if (!first) throw new Error("nothing is archived in the sample");
    return first;
  };
  const disposalSheet: Sheet = {
    name: "disposal-fa",
    shows: "K1",
    as: "bayegan",
    lang: "fa",
    route: async () => `/print/disposal/${(await disposal()).id}`,
    says: async () => {
      const { rows } = await disposal();
      const { sheet } = fa.archive;
      return [
        sheet.title,
        sheet.accessionNo,
        ...rows.map((row) => row.accessionNo),
        sheet.totals,
        sheet.protection,
        sheet.foot,
      ];
    },
  };
  const archiveMonthSheet: Sheet = {
    name: "archive-month-fa",
    shows: "B8",
    as: "bayegan",
    lang: "fa",
    route: async () => `/print/archive-month/${(await archived()).archivedOn}`,
    says: async () => {
      const { month, sheet } = fa.archive;
      return [month.title, month.mark, (await archived()).accessionNo, sheet.head, month.note];
    },
  };
  const labelSheet: Sheet = {
    name: "label-fa",
    shows: "K1",
    as: "bayegan",
    lang: "fa",
    route: async () => `/print/label/${(await archived()).id}`,
    says: async () => {
      const one = await archived();
      return [one.accessionNo, one.subject, fa.archive.retentionClass];
    },
    pages: { min: 1, max: 1 },
  };
  const keepSheets: Sheet[] = (["fa", "en"] as const).map((lang) => {
    const { keep, noPlace } = lang === "fa" ? fa.backups : en.backups;
    return {
      name: `keep-${lang}`,
      shows: "B4",
      as: "modir.samaneh",
      lang,
      route: async () => `/print/keep?lang=${lang}`,
      says: () => [keep.title, noPlace, keep.code.name, keep.restore.name],
      holds: async () => ["modir.samaneh"],
      pages: { min: 1, max: 1 },
    };
  });
  return {
    keep: keepSheets,
    order: [ofOrdered("order", "J5")],
    request: [ofOrdered("request", "A14")],
    "request-form": [requestFormSheet],
    passport: [passportSheet],
    programme: [programmeSheet],
    council: [councilSheet],
    disposal: [disposalSheet],
    "archive-month": [archiveMonthSheet],
    label: [labelSheet],
    statistics: statisticsSheets,
    away: awaySheets,
    "follow-up": [followUpSheet],
    missions: listOf("missions", officer, ({ missions }) => [missions.title]),
    archive: listOf("archive", "bayegan", ({ archive }) => [archive.listTitle]),
    agreements: listOf("agreements", officer, ({ agreements }) => [agreements.title]),
    contacts: listOf("contacts", officer, ({ contacts }) => [
      contacts.title,
      contacts.column.languages,
    ]),
    budget: listOf("budget", "mali", ({ rates }) => [rates.line.title]),
    notices: listOf("notices", officer, ({ notices }) => [notices.title]),
    disclosures: listOf("disclosures", officer, ({ council }) => [council.log, council.letter]),
    disposals: listOf("disposals", "bayegan", ({ archive }) => [archive.disposal.listsTitle]),
    search: listOf("search", officer, ({ search }) => [search.title]),
    people: listOf("people", "manabe.ensani", ({ people }) => [people.listLabel]),
    gifts: giftSheets,
  };
};

/** Letters and digits alone: Chromium writes shaped glyphs, with lam and alef swapped. */
export const plain = (text: string): string =>
  foldForSearch(text.normalize("NFKC"))
    .replaceAll("لا", "ال")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The answer's value, or the whole refusal as an exception. */
export const value = async <T>(answer: Promise<Result<T>>): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
