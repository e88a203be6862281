/** The Persian keyboard (ISIRI 9147) over the Latin one: for text typed in the wrong layout. */

const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,";
const persian = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو";
/** With shift, and where layouts differ. */
const more: readonly (readonly [string, string])[] = [
  ["آ", "h"],
  ["ژ", "c"],
  ["ئ", "m"],
  ["ء", "m"],
];

const toLatin = new Map([
  ...[...persian].map((key, at) => [key, latin[at] ?? ""] as const),
  ...more,
]);
const toPersian = new Map([...latin].map((key, at) => [key, persian[at] ?? ""] as const));

/** The same keys on the Latin layout: «ضصثقف» is "qwert". */
export const latinKeysOf = (text: string): string => exchange(text, toLatin);

/** The same keys on the Persian layout: "sghl" is «سلام». */
export const persianKeysOf = (text: string): string => exchange(text.toLowerCase(), toPersian);

const exchange = (text: string, keys: ReadonlyMap<string, string>): string =>
  [...text].map((one) => keys.get(one) ?? one).join("");
