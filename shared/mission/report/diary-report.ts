/**
 * Adds a diary to the trip report: its days, the places, the people met, the photos. Content of the
 * report is never removed, and adding a diary twice changes nothing. Pure.
 */
import { cleanTyped } from "../../persian/normalize.ts";
import {
  diaryPhotoTypes,
  isWritten,
  nameKey,
  piecesOf,
  uniqueNames,
  type DiaryEntry,
  type DiaryMeeting,
} from "./diary.ts";
import { dailyLimits, type Report } from "./report.ts";

/** The part of a report, filed or being typed, that a diary can fill. */
export type Skeleton = Pick<Report, "dailyEntries" | "places" | "meetings" | "photos">;

/** The content of one day of the diary. */
export interface Came {
  day: string;
  text: boolean;
  places: string[];
  meetings: string[];
  photos: number;
}

export interface TakenDiary {
  report: Skeleton;
  came: Came[];
  /** Days with content that did not fit in the report. */
  left: string[];
}

/** Days outside the journey and days in the future are left out. */
export const takeDiary = (
  report: Skeleton,
  diary: readonly DiaryEntry[],
  { authorId, days, today }: { authorId: string; days: readonly string[]; today: string },
): TakenDiary => {
  const entries = diary
    .filter((one) => isWritten(one) && days.includes(one.day) && one.day <= today)
    .toSorted((a, b) => a.day.localeCompare(b.day));
  const met = entries.flatMap((one) => one.meetings);
  const taken: TakenDiary = { report, came: [], left: [] };
  for (const entry of entries) {
    const {
      report: next,
      came,
      left,
    } = takeDay(
      taken.report,
      { ...entry, meetings: entry.meetings.map((one) => withOrganisation(one, met)) },
      authorId,
    );
    taken.report = next;
    if (came) taken.came.push(came);
    if (left) taken.left.push(entry.day);
  }
  return taken;
};

const takeDay = (before: Skeleton, entry: DiaryEntry, authorId: string) => {
  const daily = takeText(before.dailyEntries, entry, authorId);
  const places = takePlaces(before.places, piecesOf(entry.places));
  const meetings = takeMeetings(before.meetings, entry.meetings);
  const photos = takePhotos(before.photos, entry.photos);
  const came: Came = {
    day: entry.day,
    text: daily.changed,
    places: places.added,
    meetings: meetings.added,
    photos: photos.added,
  };
  const anything = came.text || places.changed || meetings.changed || photos.changed;
  return {
    report: {
      dailyEntries: daily.list,
      places: places.text,
      meetings: meetings.list,
      photos: photos.list,
    },
    came: anything ? came : null,
    left: daily.left || places.left || meetings.left || photos.left,
  };
};

/** One entry for each day and author. */
const takeText = (list: Report["dailyEntries"], { day, text, places }: DiaryEntry, by: string) => {
  const old = list.find((one) => one.day === day && one.authorId === by);
  const merged = {
    day,
    authorId: by,
    places: mergePieces(old?.places ?? "", piecesOf(places), "، "),
    text: mergeLines(old?.text ?? "", text),
  };
  const same = merged.places === (old?.places ?? "") && merged.text === (old?.text ?? "");
  if (same) return { list, changed: false, left: false };
  const fits =
    merged.text.length <= dailyLimits.text &&
    merged.places.length <= dailyLimits.places &&
    (old !== undefined || list.length < dailyLimits.entries);
  if (!fits) return { list, changed: false, left: true };
  const next = [...list.filter((one) => one !== old), merged].toSorted((a, b) =>
    a.day.localeCompare(b.day),
  );
  return { list: next, changed: true, left: false };
};

/** An incomplete line is completed; any other one is kept and the new ones follow it. */
const mergeLines = (old: string, added: string): string => {
  const wanted = added
    .split("\n")
    .map(cleanTyped)
    .filter((line) => line !== "");
  const lines = old === "" ? [] : old.split("\n");
  for (const line of wanted) {
    if (lines.some((one) => cleanTyped(one) === line)) continue;
    const begun = lines.findIndex((one) => isBeginning(cleanTyped(one), line, wanted));
    if (begun >= 0) lines[begun] = line;
    else lines.push(line);
  }
  return lines.join("\n");
};

const isBeginning = (one: string, line: string, wanted: readonly string[]): boolean =>
  one !== "" && !wanted.includes(one) && line.startsWith(one);

const missingPieces = (old: string, added: readonly string[]): string[] => {
  const known = new Set(piecesOf(old).map(nameKey));
  return uniqueNames(added).filter((one) => !known.has(nameKey(one)));
};
const mergePieces = (old: string, added: readonly string[], separator: string): string => {
  const missing = missingPieces(old, added);
  return missing.length === 0 ? old : [...(old === "" ? [] : [old]), ...missing].join(separator);
};

const takePlaces = (old: string, added: readonly string[]) => {
  const text = mergePieces(old, added, "\n");
  if (text.length > dailyLimits.allPlaces)
    return { text: old, added: [], changed: false, left: true };
  return { text, added: missingPieces(old, added), changed: text !== old, left: false };
};

type Meetings = Report["meetings"];

/** A person met twice appears once, with the data of each day. */
const takeMeetings = (old: Meetings, met: readonly DiaryMeeting[]) => {
  const list = [...old];
  const added: string[] = [];
  let left = false;
  for (const one of met) {
    const named = nameKey(one.person) + nameKey(one.organisation);
    if (named === "") continue;
    const at = placeOf(list, one);
    const there = list[at];
    if (there) {
      const filled = fillIn(there, one);
      if (filled === there) continue;
      list[at] = filled;
    } else if (list.length < dailyLimits.meetings) list.push({ ...one, topic: "" });
    else {
      left = true;
      continue;
    }
    added.push(one.person || one.organisation);
  }
  return { list, added: uniqueNames(added), changed: added.length > 0, left };
};

/** A person named without an organisation is the same as one of that name with an organisation. */
const withOrganisation = (one: DiaryMeeting, met: readonly DiaryMeeting[]): DiaryMeeting => {
  if (nameKey(one.organisation) !== "" || nameKey(one.person) === "") return one;
  const known = met.find(
    (other) => nameKey(other.organisation) !== "" && nameKey(other.person) === nameKey(one.person),
  );
  return known ? { ...one, organisation: known.organisation } : one;
};

/** The same name at the same organisation; otherwise the same name where one of the two has no organisation. */
const placeOf = (list: Meetings, one: DiaryMeeting): number => {
  const [person, organisation] = [nameKey(one.person), nameKey(one.organisation)];
  const named = (other: Meetings[number]) => nameKey(other.person) === person;
  const exact = list.findIndex(
    (other) => named(other) && nameKey(other.organisation) === organisation,
  );
  if (exact >= 0 || person === "") return exact;
  return list.findIndex(
    (other) => named(other) && (organisation === "" || nameKey(other.organisation) === ""),
  );
};

/** Only empty fields are filled. */
const fillIn = (there: Meetings[number], one: DiaryMeeting): Meetings[number] => {
  const empty = (["post", "organisation", "contact"] as const).filter(
    (name) => cleanTyped(there[name]) === "" && cleanTyped(one[name]) !== "",
  );
  if (empty.length === 0) return there;
  return { ...there, ...Object.fromEntries(empty.map((name) => [name, one[name]])) };
};

const takePhotos = (old: Report["photos"], taken: DiaryEntry["photos"]) => {
  const list = [...old];
  let [added, changed, left] = [0, false, false];
  for (const one of taken) {
    if (!diaryPhotoTypes.some((mime) => mime === one.file.mime)) continue;
    const at = list.findIndex(({ file }) => file.sha256 === one.file.sha256);
    const there = list[at];
    if (there) {
      if (cleanTyped(there.caption) !== "" || cleanTyped(one.caption) === "") continue;
      list[at] = { ...there, caption: one.caption };
    } else if (list.length < dailyLimits.photos) {
      list.push(one);
      added += 1;
    } else {
      left = true;
      continue;
    }
    changed = true;
  }
  return { list, added, changed, left };
};
