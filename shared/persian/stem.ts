/**
 * A light stemmer for folded Persian words: takes off plural and ezafe endings, so that «سفرهای» and
 * «سفر» meet. It only ever shortens a word at its end, the same way in the index and in the query, so
 * a stem that is no word (مازندران → مازندر) is harmless. Pure; idempotent, because it goes on until
 * nothing can be taken off.
 */

/** Endings, longest first; each with the fewest letters that must stay before it. */
const ENDINGS: readonly (readonly [ending: RegExp, stays: number])[] = [
  // Plural ها with its ezafe, indefinite and possessive forms: هایی، هایشان، هایم.
  [/ها(?:ی(?:ی|م|ت|ش|مان|تان|شان)?)?$/, 2],
  [/جات$/, 4],
  [/گان$/, 4],
  [/(?<=[او])یان$/, 3],
  [/ات$/, 3],
  [/(?:ان|ین)$/, 4],
  // After a vowel the ezafe is written: شورای، نیروی، خانه‌ی، نامه‌ای.
  [/(?<=ه)ای$/, 3],
  [/(?<=[اوه])ی$/, 3],
  // مذاکره / مذاکرات, نماینده / نمایندگان.
  [/ه$/, 4],
];

/** جلسه, کلمه, صفحه: short, but their plurals are جلسات, کلمات, صفحات. */
const SHORT_IN_HE = /^[^اویه]{3}ه$/;

/** The stem of one folded word (`foldForSearch`); words of two letters are their own. */
export function stem(word: string): string {
  for (let rest = word; ;) {
    const next = shorter(rest);
    if (next === rest) return rest;
    rest = next;
  }
}

function shorter(word: string): string {
  if (SHORT_IN_HE.test(word)) return word.slice(0, -1);
  for (const [ending, stays] of ENDINGS) {
    const found = ending.exec(word);
    if (found && found.index >= stays) return word.slice(0, found.index);
  }
  return word;
}

// Parts that are written apart from their word (سفر‌های, بزرگ‌تر, گزارش‌شان) and carry no meaning alone.
const PLURALS = "ها های هایی هایم هایت هایش هایمان هایتان هایشان".split(" ");
const AFTER_HALF_SPACE = new Set([
  ...PLURALS,
  ..."ای ی ام ات اش مان تان شان تر ترین اند".split(" "),
]);
const AFTER_SPACE = new Set([...PLURALS, "ی"]);

/** Whether this folded part is only the ending of the part before it. */
export const isDetachedEnding = (part: string, after: "halfSpace" | "space"): boolean =>
  (after === "halfSpace" ? AFTER_HALF_SPACE : AFTER_SPACE).has(part);
