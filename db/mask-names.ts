/** Takes the names of people out of lines of the log: an error may contain typed text. */
import type { Db } from "./sqlite.ts";

/** What is damaged does not keep the rest from being read. */
const readable = (json: string): string => `iif(json_valid(${json}), ${json}, '{}')`;

/** Persian words are masked without knowing them (`shared/support.ts`); these are the Latin ones. */
export const withoutNames = (db: Db, lines: string): string => {
  const names = new Set(
    db
      .prepare<[], string | null>(
        // Guests are in no list of people, only among the travellers of their journeys.
        `select name_en from person union select username from person
         union select member.value ->> 'nameEn' from draft, json_each(${readable("draft.body")}, '$.members') member
         union select member.value ->> 'nameEn'
           from event, json_each(${readable("event.payload")}, '$.request.members') member
           where event.type glob 'mission.submitted.*' or event.type glob 'mission.resubmitted.*'
             or event.type glob 'mission.changed.*' or event.type glob 'mission.changeProposed.*'`,
      )
      .pluck()
      .all()
      .flatMap((name) => [name ?? "", ...(name ?? "").split(/\s+/)])
      .filter((name) => name.length >= 3)
      .map((name) => name.toLowerCase()),
  );
  return lines.replace(/[A-Za-z0-9]+(?:[._'-][A-Za-z0-9]+)*/g, (word) =>
    names.has(word.toLowerCase()) ? "<name>" : word,
  );
};
