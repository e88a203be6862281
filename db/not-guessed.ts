/** Refuses a new password, at its field, that others would guess early. */
import type { Person } from "#shared/people/person.ts";
import { refuseWith, type Store } from "./context.ts";
import { whyGuessed } from "./weak-passwords/guessed.ts";

/** `about`: what others know of its owner. Everyone knows the name of the municipality. */
export const assertNotGuessed = async (
  store: Store,
  password: string,
  about: readonly string[],
  path = "password",
): Promise<void> => {
  const { nameFa = "", nameEn = "" } = store.settings.municipality() ?? {};
  const reason = await whyGuessed(password, [nameFa, nameEn, ...about]);
  if (reason === null) return;
  refuseWith({
    code: "invalid",
    reason: "checkFields",
    fields: [{ path, reason }],
  });
};

/** What every colleague knows about a person. */
export const namesOf = (person: Person | undefined): string[] => {
  if (person === undefined) return [];
  const { username, nameFa, nameEn, postFa, unitFa } = person;
  return [username, nameFa, nameEn, postFa, unitFa].filter((one) => one !== "");
};

/**
 * Their numbers too. Only for a password that they choose themselves: to anyone else the refusal would
 * reveal the number.
 */
export const namesAndNumbersOf = (store: Store, person: Person): string[] => {
  const { nationalId, personnelNo, idBookNo, mobile, fatherFa } = store.people.profile(person.id);
  const numbers = [nationalId, personnelNo, idBookNo, mobile, fatherFa];
  return [...namesOf(person), ...numbers.filter((one) => one !== "")];
};
