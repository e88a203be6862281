/** A row of a staff file as a person's fields, and a person as a row. Pure; the store checks with it. */
import type { Role } from "../contract/capabilities.ts";
import type { Reason } from "../locales/reasons.ts";
import type { Lang } from "../persian/digits.ts";
import { reasonOf, type ReasonParams } from "../result.ts";
import { personFields, type PersonFields } from "./person.ts";
import {
  profileKeys,
  profileShape,
  type Profile,
  type ProfileChanges,
  type ProfileKey,
} from "./profile.ts";
import {
  cellText,
  dayOf,
  languageOf,
  levelWords,
  mobileOf,
  partsOf,
  roleWords,
  vocabularies,
  writeDay,
} from "./staff-cells.ts";
import { exportColumns, type StaffColumn } from "./staff-columns.ts";

export interface StaffIssue {
  column: StaffColumn;
  reason: Reason;
  params?: ReasonParams;
}

/** The values of a row. An empty cell has no value: it neither fills nor clears a field. */
export interface StaffRow {
  /** Of a file that Safir has written; else empty. */
  id: string;
  fields: Partial<Omit<PersonFields, "managerId">>;
  /** National ID, personnel number, name or Safir id of the manager, as written. */
  manager: string;
  profile: ProfileChanges;
  issues: StaffIssue[];
}

export type StaffCells = Partial<Record<StaffColumn, string>>;
type TextField = "nameFa" | "nameEn" | "postFa" | "postEn" | "unitFa" | "unitEn";
const textFields = ["nameFa", "nameEn", "postFa", "postEn", "unitFa", "unitEn"] as const;
const dayFields: ReadonlySet<ProfileKey> = new Set([
  "birthDate",
  "passportIssuedOn",
  "passportExpiresOn",
]);
/** Written in capitals in a passport, in any case in a table. */
const latin: ReadonlySet<StaffColumn> = new Set(["nameEn", "fatherEn"]);

export const parseRow = (typed: StaffCells): StaffRow => {
  const cell = (column: StaffColumn) => cellText(typed[column] ?? "");
  const issues: StaffIssue[] = [];
  const wrong = (column: StaffColumn, reason: Reason, params?: ReasonParams) =>
    void issues.push(params ? { column, reason, params } : { column, reason });
  const fields: StaffRow["fields"] = {};
  const profile: Record<string, unknown> = {};

  for (const key of textFields) {
    const text = latin.has(key) ? nameOf(key, cell).toUpperCase() : nameOf(key, cell);
    if (text === "") continue;
    const parsed = personFields.shape[key].safeParse(text);
    if (parsed.success) fields[key] = parsed.data;
    else wrong(key, reasonOf(parsed.error.issues[0]?.message ?? ""));
  }
  if (cell("roles") !== "") fields.roles = rolesOf(cell("roles"), wrong);
  for (const key of profileKeys) {
    const text = cell(key);
    if (text === "") continue;
    const meant = meaningOf(key, text, wrong);
    if (meant === null) continue;
    const parsed = profileShape[key].safeParse(meant);
    if (parsed.success) profile[key] = parsed.data;
    else wrong(key, reasonOf(parsed.error.issues[0]?.message ?? ""));
  }
  return { id: cell("id").toLowerCase(), fields, manager: cell("manager"), profile, issues };
};

/** A name may be split over two columns. */
const nameOf = (key: TextField, cell: (column: StaffColumn) => string): string => {
  const whole = cell(key);
  if (whole !== "" || (key !== "nameFa" && key !== "nameEn")) return whole;
  const parts =
    key === "nameFa" ? (["firstFa", "lastFa"] as const) : (["firstEn", "lastEn"] as const);
  return parts.map(cell).filter(Boolean).join(" ");
};

type Wrong = (column: StaffColumn, reason: Reason, params?: ReasonParams) => void;

const rolesOf = (text: string, wrong: Wrong): Role[] => {
  const found = partsOf(text).flatMap((word) => {
    const role = roleWords.read(word);
    if (role === null) wrong("roles", "wordUnknown", { text: word });
    return role ?? [];
  });
  return [...new Set(found)];
};

/** Words as codes, days as ISO days; what the profile's own rules then judge. `null`: already wrong. */
const meaningOf = (key: ProfileKey, text: string, wrong: Wrong): unknown => {
  if (dayFields.has(key)) return dayOf(text) ?? text;
  if (key === "mobile") return mobileOf(text);
  if (key === "fatherEn") return text.toUpperCase();
  if (key === "languages") return languagesOf(text, wrong);
  if (!isWord(key)) return text;
  const value = vocabularies[key].read(text);
  if (value === null) wrong(key, "wordUnknown", { text });
  return value;
};
const isWord = (key: ProfileKey): key is keyof typeof vocabularies => key in vocabularies;

const languagesOf = (text: string, wrong: Wrong): Profile["languages"] | null => {
  const languages = partsOf(text).map((part) => {
    const said = languageOf(part);
    const level = said && levelWords.read(said.level);
    return said && level ? { language: said.language, level } : null;
  });
  if (languages.every((one) => one !== null)) return languages;
  wrong("languages", "languageLevel");
  return null;
};

export interface WritablePerson {
  id: string;
  fields: Omit<PersonFields, "managerId">;
  /** A key that finds the manager again: their name, or a number where the name is not unique. */
  manager: string;
  /** Fields that the person exporting may not see are absent. */
  profile: ProfileChanges;
}

/** The cells of one person, in the order of `columns`; `parseRow` reads the same person from them. */
export const writeRow = (
  person: WritablePerson,
  lang: Lang,
  columns: readonly StaffColumn[] = exportColumns,
): string[] => columns.map((column) => writeCell(person, column, lang));

const writeCell = (person: WritablePerson, column: StaffColumn, lang: Lang): string => {
  if (column === "id") return person.id;
  if (column === "manager") return person.manager;
  if (column === "roles")
    return person.fields.roles.map((one) => roleWords.say(one, lang)).join(joint[lang]);
  if (isTextField(column)) return person.fields[column];
  if (column === "firstFa" || column === "lastFa" || column === "firstEn" || column === "lastEn")
    return "";
  return profileCell(person.profile, column, lang);
};
const isTextField = (column: StaffColumn): column is TextField =>
  (textFields as readonly StaffColumn[]).includes(column);
const joint = { fa: "، ", en: ", " };

/** One field of a profile as a cell says it; also how the preview shows what changes. */
const profileCell = (profile: ProfileChanges, key: ProfileKey, lang: Lang): string => {
  if (key === "languages")
    return (profile.languages ?? [])
      .map(({ language, level }) => `${language} (${levelWords.say(level, lang)})`)
      .join(joint[lang]);
  const value = profile[key] ?? "";
  if (value === "") return "";
  // The key and its value belong together; TypeScript pairs neither with the vocabulary.
  if (isWord(key)) return vocabularies[key].say(value as never, lang);
  return dayFields.has(key) ? writeDay(value, lang) : value;
};
