/** Makes the one-time recovery code in the window: nearly a hundred bits, read aloud without doubt. */

/** Without 0 O 1 I L U: nothing looks or sounds like something else. */
const recoveryAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 20;

export const makeRecoveryCode = (): string => {
  let code = "";
  // Bytes above the last full round would favour the first letters: they are discarded.
  const limit = 256 - (256 % recoveryAlphabet.length);
  while (code.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32)))
      if (byte < limit && code.length < length)
        code += recoveryAlphabet[byte % recoveryAlphabet.length];
  }
  return code;
};

/** `ABCDE-FGHJK-…` */
export const inGroups = (code: string): string => code.match(/.{5}/g)?.join("-") ?? code;
