/**
 * The index of a package as a page that any browser shows and prints, without Safir and without a
 * network: Persian, one file, the class at the top and the bottom of every sheet. Pure.
 */
import { fa } from "../locales/fa/index.ts";
import type { TimelineEntry } from "../contract/dossier-parts.ts";
import { toPersianDigits } from "../persian/digits.ts";
import { formatBoth, formatInstant } from "../persian/jalali.ts";
import { countryName } from "../persian/names.ts";
import { escapeXml as escape } from "./dublin-core.ts";
import type { PackageFacts } from "./facts.ts";

const words = fa.package.index;

export const indexHtml = (facts: PackageFacts): string => {
  const { mission, origin, confidentiality } = facts;
  const secrecy = escape(fa.words.confidentiality[confidentiality]);
  return `<!doctype html>
<html lang="fa" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(say(words.title, { no: mission.dossierNo }))}</title>
<style>${style}</style>
</head>
<body>
<table class="sheet"><thead><tr><td><div class="class">${secrecy}</div></td></tr></thead>
<tfoot><tr><td><div class="class">${secrecy}</div></td></tr></tfoot>
<tbody><tr><td>
<header>
<p class="office">${escape(origin.nameFa)}</p>
<h1>${digits(say(words.title, { no: mission.dossierNo }))}</h1>
<p class="subject">${escape(mission.request.subject)}</p>
</header>
<section><h2>${words.facts}</h2><dl>${factRows(facts)}</dl></section>
<section><h2>${words.delegation}</h2>${membersOf(facts)}</section>
<section><h2>${words.papers}</h2>${papersOf(facts)}</section>
<section><h2>${words.history}</h2>${historyOf(facts)}</section>
<section class="about"><h2>${words.about}</h2>
<p>${escape(words.aboutText)}</p>
<p>${escape(words.head)} <code dir="ltr">${facts.head}</code></p></section>
</td></tr></tbody></table>
</body>
</html>
`;
};

const factRows = (facts: PackageFacts): string => {
  const { mission, requester, confidentiality } = facts;
  const { request, order, reportNo, report, record } = mission;
  const place = `${countryName(request.country, "fa")}، ${request.city}`;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.status, fa.words.status[mission.status]],
    [words.class, fa.words.confidentiality[confidentiality]],
    [words.requester, requester],
    [words.missionType, fa.words.missionType[request.missionType]],
    [words.place, place],
    [words.host, request.hostOrg],
    [words.from, formatBoth(report?.actualStart ?? request.startDate, "fa")],
    [words.to, formatBoth(report?.actualEnd ?? request.endDate, "fa")],
    [words.orderNo, order?.orderNo],
    [words.reportNo, reportNo],
    [words.accessionNo, record?.accessionNo],
    [words.classCode, record?.classCode],
    [
      words.retentionClass,
      record ? `${record.retentionClass} · ${fa.words.disposition[record.disposition]}` : undefined,
    ],
    [words.keywords, record?.keywords.join("، ")],
    [words.shelf, record?.shelf],
    [words.accessNote, record?.accessNote],
    [words.abstract, record?.abstract],
  ];
  return rows
    .filter((row): row is readonly [string, string] => !!row[1])
    .map(([label, value]) => `<div><dt>${label}</dt><dd>${digits(value)}</dd></div>`)
    .join("");
};

const membersOf = ({ mission }: PackageFacts): string =>
  table(
    [words.name, words.post, words.role],
    mission.request.members.map((one) => [
      escape(one.nameFa),
      escape(one.post),
      fa.words.delegationRole[one.role],
    ]),
  );

/** The links lead to the papers beside the page, no matter where the package is unpacked. */
const papersOf = ({ papers }: PackageFacts): string =>
  papers.length === 0
    ? `<p>${words.noPapers}</p>`
    : table(
        [words.no, words.paper, words.kind, words.size, words.hash],
        papers.map((one, index) => [
          digits(String(index + 1)),
          `<a href="${escape(hrefOf(one.path))}"><bdi>${escape(one.caption || one.name)}</bdi></a>`,
          fa.dossier.paperKind[one.kind],
          digits(say(words.kilobytes, { n: String(Math.max(1, Math.ceil(one.size / 1024))) })),
          `<code dir="ltr">${one.sha256}</code>`,
        ]),
      );

const hrefOf = (path: string): string =>
  path.slice("data/".length).split("/").map(encodeURIComponent).join("/");

const historyOf = ({ timeline }: PackageFacts): string =>
  table(
    [words.no, words.when, words.what, words.who],
    timeline.map((entry) => [
      digits(String(entry.version)),
      `<span class="when">${digits(formatInstant(entry.at))}</span>`,
      `${escape(sentenceOf(entry))}${entry.reason ? `<p class="reason">${escape(entry.reason)}</p>` : ""}`,
      escape(entry.actor?.nameFa ?? ""),
    ]),
  );

const sentenceOf = ({ type, step }: TimelineEntry): string => {
  const kind = type.split(".")[1] ?? "";
  const sentences: Readonly<Record<string, string>> = fa.dossier.event;
  return say(sentences[kind] ?? sentences.unknown ?? "", { step: step.titleFa, type: kind });
};

/** The first column is the heading of the row. */
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table class="list"><thead><tr>${heads.map((one) => `<th scope="col">${one}</th>`).join("")}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}</tbody></table>`;

const digits = (text: string): string => escape(toPersianDigits(text));

const say = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? "");

/** The page contains no fonts and uses those of the computer that shows it. */
const style = `
@page { size: A4; margin: 12mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #FAF8F4; color: #1d2524; font: 11pt/1.75 Vazirmatn, "Segoe UI", "Noto Naskh Arabic", "Noto Sans Arabic", Tahoma, sans-serif; }
.sheet { inline-size: 100%; max-inline-size: 190mm; margin: 0 auto; border-collapse: collapse; background: #fff; }
.sheet > * > tr > td { padding: 0 6mm; }
.class { text-align: center; font-weight: 700; padding: 2mm 0; color: #0F5C5C; }
header { border-block-end: 2px solid #0F5C5C; margin-block-end: 6mm; padding-block-end: 3mm; }
.office { margin: 0; color: #0F5C5C; font-weight: 600; }
h1 { font-size: 19pt; margin: 0; line-height: 1.5; }
.subject { font-size: 13pt; margin: 0; }
h2 { font-size: 13pt; color: #0F5C5C; margin: 5mm 0 2mm; break-after: avoid; }
dl { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 8mm; margin: 0; }
dl div { border-block-end: 1px solid #e4ded3; padding-block: 1.2mm; break-inside: avoid; }
dt { color: #5b6664; font-size: 9.5pt; }
dd { margin: 0; overflow-wrap: anywhere; }
.list { inline-size: 100%; border-collapse: collapse; font-size: 10pt; }
.list th, .list td { text-align: start; vertical-align: top; padding: 1.4mm 2mm; border-block-end: 1px solid #e4ded3; overflow-wrap: anywhere; }
.list th { color: #5b6664; font-weight: 600; white-space: nowrap; }
.list tr { break-inside: avoid; }
.list td:first-child { white-space: nowrap; }
.list:has(code) td:nth-child(4) { white-space: nowrap; }
.when { white-space: nowrap; }
.reason { margin: 0; color: #5b6664; white-space: pre-line; }
code { font: 7.5pt/1.4 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; display: inline-block; }
a { color: #0F5C5C; }
.about { break-inside: avoid; padding-block-end: 6mm; }
@media print { body, .sheet { background: none; } .sheet { max-inline-size: none; } .sheet > * > tr > td { padding: 0; } }
@media screen and (max-width: 640px) { dl { grid-template-columns: 1fr; } }
`;
