/**
 * A dossier in the fifteen elements of Dublin Core (ISO 15836-1): one row per element, so that a new field of
 * the archive record is one more line here. Pure.
 */
import { fa } from "../locales/fa/index.ts";
import { countryName } from "../persian/names.ts";
import type { PackageFacts } from "./facts.ts";

type Term =
  | "title"
  | "creator"
  | "contributor"
  | "publisher"
  | "subject"
  | "description"
  | "date"
  | "type"
  | "format"
  | "identifier"
  | "source"
  | "language"
  | "relation"
  | "coverage"
  | "rights";

/** The value of each element; empty ones are left out. */
const rows: readonly [Term, (facts: PackageFacts) => readonly (string | null | undefined)[]][] = [
  ["title", ({ mission }) => [mission.request.subject]],
  ["creator", ({ requester }) => [requester]],
  ["contributor", ({ mission }) => mission.request.members.map((one) => one.nameFa)],
  ["publisher", ({ origin }) => [origin.nameFa, origin.nameEn]],
  [
    "subject",
    ({ mission: { record, request } }) => [
      fa.words.missionType[request.missionType],
      record?.classCode,
      ...(record?.keywords ?? []),
    ],
  ],
  ["description", ({ mission }) => [mission.record?.abstract, mission.request.expectedResults]],
  ["date", ({ mission }) => [dayOf(mission.submittedAt), dayOf(mission.changedAt)]],
  ["type", () => ["Collection"]],
  ["format", ({ papers }) => papers.map((one) => one.mime).toSorted()],
  [
    "identifier",
    ({ mission }) => [
      mission.dossierNo,
      `urn:uuid:${mission.id}`,
      mission.order?.orderNo,
      mission.reportNo,
      mission.record?.accessionNo,
    ],
  ],
  ["source", ({ mission }) => [mission.record?.shelf]],
  ["language", () => ["fa"]],
  [
    "relation",
    ({ mission: { request } }) => [request.agreementId && `urn:uuid:${request.agreementId}`],
  ],
  [
    "coverage",
    ({ mission: { request, report } }) => [
      `${countryName(request.country, "fa")}، ${request.city}`,
      `${report?.actualStart ?? request.startDate}/${report?.actualEnd ?? request.endDate}`,
    ],
  ],
  [
    "rights",
    ({ confidentiality, mission }) => [
      fa.words.confidentiality[confidentiality],
      mission.record?.retentionClass,
      mission.record?.accessNote,
    ],
  ],
];

export type DublinCore = { term: Term; values: string[] }[];

export const dublinCoreOf = (facts: PackageFacts): DublinCore =>
  rows.flatMap(([term, read]) => {
    const values = [...new Set(read(facts).filter((one): one is string => !!one?.trim()))];
    return values.length > 0 ? [{ term, values }] : [];
  });

const dayOf = (instant: string): string => instant.slice(0, 10);

/** `oai_dc`, the form that archives exchange. */
export const dublinCoreXml = (core: DublinCore): string => `<?xml version="1.0" encoding="UTF-8"?>
<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
${core
  .flatMap(({ term, values }) =>
    values.map((value) => `  <dc:${term}>${escapeXml(value)}</dc:${term}>`),
  )
  .join("\n")}
</oai_dc:dc>
`;

export const dublinCoreJson = (core: DublinCore): string =>
  `${JSON.stringify(Object.fromEntries(core.map(({ term, values }) => [term, values])), null, 2)}\n`;

/** For XML and HTML; characters that XML 1.0 does not allow are left out. */
export const escapeXml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- control characters are what is removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
