/** A new password that others would guess among the first is refused at its field. */
import type { Person } from "#shared/people/person.ts";
import { refuseWith, type Store } from "./context.ts";
import { whyGuessed } from "./weak-passwords/guessed.ts";

/** `about`: what others know of its owner. What the municipality is called is known to everybody. */
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

/** What every colleague knows of somebody. */
export const namesOf = (person: Person | undefined): string[] => {
  if (person === undefined) return [];
  const { username, nameFa, nameEn, postFa, unitFa } = person;
  return [username, nameFa, nameEn, postFa, unitFa].filter((one) => one !== "");
};

/**
 * Their numbers too. Only for a password that they choose themselves: to anybody else the refusal would
 * reveal the number.
 */
export const namesAndNumbersOf = (store: Store, person: Person): string[] => {
  const { nationalId, personnelNo, idBookNo, mobile, fatherFa } = store.people.profile(person.id);
  const numbers = [nationalId, personnelNo, idBookNo, mobile, fatherFa];
  return [...namesOf(person), ...numbers.filter((one) => one !== "")];
};
