/**
 * First passwords that can be read aloud and typed on any keyboard: five groups of two syllables,
 * `bado-kemi-rusa-nofo-tiva` (62 bits). Made in the window, shown once, never stored.
 */
const consonants = "bdfghjkmnprstvz";
const vowels = "aeiou";
const groups = 5;

export const newPassphrase = (
  random: (bytes: Uint8Array<ArrayBuffer>) => void = fillRandomly,
): string => {
  const one = dice(random);
  const syllable = () => {
    const at = one(consonants.length * vowels.length);
    return `${consonants[Math.floor(at / vowels.length)]}${vowels[at % vowels.length]}`;
  };
  return Array.from({ length: groups }, () => syllable() + syllable()).join("-");
};

const fillRandomly = (bytes: Uint8Array<ArrayBuffer>): void => void crypto.getRandomValues(bytes);

/** A number below `sides`, uniformly: bytes that would favour small ones are discarded. */
const dice = (random: (bytes: Uint8Array<ArrayBuffer>) => void) => {
  const byte = new Uint8Array(1);
  return (sides: number): number => {
    const fair = 256 - (256 % sides);
    do random(byte);
    while ((byte[0] ?? 0) >= fair);
    return (byte[0] ?? 0) % sides;
  };
};
