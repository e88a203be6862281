/**
 * Whether a password would be guessed early: zxcvbn with our words, over what was typed and over the
 * same keys on the other layout. Loaded at the first use, because it needs a moment and some megabytes.
 */
import type { ZxcvbnFactory, ZxcvbnResult } from "@zxcvbn-ts/core";
import type { Reason } from "#shared/locales/reasons.ts";
import { toAsciiDigits } from "#shared/persian/digits.ts";
import { latinKeysOf, persianKeysOf } from "./persian-keys.ts";
import { persianWords } from "./persian-words.ts";

/** Too many for an attacker who has the file and tries for months; each guess costs a scrypt. */
const enough = 1e11;

/** Why it would be guessed, `null` when it would not. `about`: names and numbers that others know. */
export const whyGuessed = async (
  password: string,
  about: readonly string[],
): Promise<Reason | null> => {
  const estimator = await load();
  const typed = plain(password);
  const own = wordsOf(about);
  // Separators between words are trivial to guess; the estimator counts each as one more part.
  const letters = typed.replaceAll(/[^\p{L}\p{N}]+/gu, "");
  const together = letters.length < 8 ? typed : letters;
  const [weakest] = [...new Set([typed, together, latinKeysOf(together), persianKeysOf(together)])]
    .map((one) => estimator.check(one, own))
    .map(({ sequence }) => ({ sequence, guesses: guessesOf(sequence) }))
    .toSorted((a, b) => a.guesses - b.guesses);
  return weakest === undefined || weakest.guesses >= enough ? null : reasonOf(weakest.sequence);
};

/**
 * Of its parts in any order. The estimator adds ten thousand for each further part; an attacker who tries
 * names with years does not need those guesses.
 */
const guessesOf = (sequence: ZxcvbnResult["sequence"]): number =>
  sequence.reduce((product, { guesses }, index) => product * guesses * (index + 1), 1);

/** One form for all spellings: without marks, joints and half-spaces, digits of any script as ASCII. */
const plain = (text: string): string =>
  toAsciiDigits(text.normalize("NFKD").replace(/\p{M}|\p{Cf}|ـ/gu, ""))
    .replaceAll(/[يى]/g, "ی")
    .replaceAll("ك", "ک")
    .toLowerCase();

/** Whole, without spaces, and word by word. */
const wordsOf = (about: readonly string[]): string[] => [
  ...new Set(
    about
      .map(plain)
      .flatMap((one) => [
        one,
        one.replaceAll(/[^\p{L}\p{N}]+/gu, ""),
        ...one.split(/[^\p{L}\p{N}]+/u),
      ])
      .filter((one) => one.length >= 3),
  ),
];

let estimator: Promise<ZxcvbnFactory> | undefined;
const load = (): Promise<ZxcvbnFactory> => (estimator ??= make());

const make = async (): Promise<ZxcvbnFactory> => {
  const [core, common] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const persian = persianWords.map(plain);
  return new core.ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, persian },
    maxLength: 200,
  });
};

/** The reason to show; the person's own words before all others. */
const reasonOf = (sequence: ZxcvbnResult["sequence"]): Reason => {
  if (sequence.some((one) => "dictionaryName" in one && one.dictionaryName === "userInputs"))
    return "passwordOwn";
  const [longest] = sequence.toSorted((a, b) => b.token.length - a.token.length);
  if (longest?.pattern === "repeat") return "passwordRepeats";
  if (longest?.pattern === "spatial" || longest?.pattern === "sequence") return "passwordKeys";
  return "passwordCommon";
};
