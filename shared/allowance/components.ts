/** What a per diem is made of. */

/**
 * `lodging` is for a night, the others for a day. `meals` in one sum, or `breakfast`, `lunch` and
 * `dinner` apart where a circular breaks it down.
 */
export const components = ["lodging", "meals", "breakfast", "lunch", "dinner", "misc"] as const;
export type Component = (typeof components)[number];
