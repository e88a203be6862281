/** Pieces of a form: its parts, boxes that are filled in or left as lines to write on, labelled cells. */
import type { MemberRecord } from "#shared/contract/member-records.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { formatBoth, isDay } from "#shared/persian/jalali.ts";
import { emptyProfile, isMasked, type Profile, type ProfileKey } from "#shared/people/profile.ts";
import { profileWord } from "#renderer/features/people/profile-words.ts";
import { textIn, type Text } from "#renderer/i18n.ts";
import { Box, Tick } from "./sheet-parts.tsx";

/** Forms are Persian documents, in a window of either language. */
export const f: Text<"forms"> = (key, params) => textIn("fa", "forms", key, params);
export const words: Text<"words"> = (key, params) => textIn("fa", "words", key, params);

export function Part({ title }: { title: string }) {
  return <h2 className="form-part">{title}</h2>;
}

/** The known value, or blank lines. */
export function Filled({ text, ltr, lines = 1 }: { text: string; ltr?: boolean; lines?: number }) {
  if (text.trim() === "")
    return Array.from({ length: lines }, (_, line) => <i key={line} className="form-blank" />);
  return <p className="main">{ltr ? <span className="form-ltr">{text}</span> : text}</p>;
}

/** A box with one value. */
export function Value(props: {
  n: number;
  title: string;
  text: string;
  wide?: boolean;
  ltr?: boolean;
}) {
  const { n, title, text, wide, ltr } = props;
  return (
    <Box n={n} title={title} wide={wide ?? false}>
      <Filled text={text} ltr={ltr ?? false} />
    </Box>
  );
}

/** A box with a text that may continue on the next page, or room to write one. */
export function Prose(props: { n: number; title: string; text: string; lines?: number }) {
  const text = toPersianDigits(props.text);
  return (
    <div className="sheet-row form-flow">
      <Box n={props.n} title={props.title}>
        {text.trim() === "" ? (
          <Filled text="" lines={props.lines ?? 2} />
        ) : (
          text.split(/\n+/).map((line, index) => (
            <p key={index} className="prose">
              {line}
            </p>
          ))
        )}
      </Box>
    </div>
  );
}

export function Ticks(props: {
  options: readonly [label: string, on: boolean][];
  below?: boolean;
}) {
  const print: Text<"print"> = (key) => textIn("fa", "print", key);
  return (
    <div className={props.below ? "form-checks" : "sheet-checks"}>
      {props.options.map(([label, on]) => (
        <Tick key={label} on={on} label={label} says={print(on ? "chosen" : "notChosen")} />
      ))}
    </div>
  );
}

export function Cells({
  cells,
}: {
  cells: readonly [label: string, value: string, ltr?: "ltr"][];
}) {
  return (
    <div className="form-cells">
      {cells.map(([label, value, ltr]) => (
        <div key={label}>
          <small>{label}</small>
          {value === "" ? null : ltr ? <span className="form-ltr">{value}</span> : value}
        </div>
      ))}
    </div>
  );
}

/** The fields of a member as words; hidden values are as empty as unknown ones. */
export const valuesOf = (record: MemberRecord | undefined): ((key: ProfileKey) => string) => {
  const profile: Profile = {
    ...(record?.profile ?? emptyProfile()),
    ...record?.sensitive,
  };
  return (key) => {
    const value = profile[key];
    return typeof value === "string" && isMasked(value) ? "" : profileWord("fa", profile, key);
  };
};

/** Both calendars: a paper for authorities at home about a journey abroad. */
export const dayText = (day: string): string => (isDay(day) ? formatBoth(day, "fa") : "");
export const joined = (parts: readonly string[], by = "، "): string =>
  parts.filter((part) => part.trim() !== "").join(by);
