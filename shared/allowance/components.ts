/** The components of a per diem. */

/**
 * `lodging` is for a night, the others for a day. `meals` in one sum, or `breakfast`, `lunch` and
 * `dinner` separately where a circular does so.
 */
export const components = ["lodging", "meals", "breakfast", "lunch", "dinner", "misc"] as const;
export type Component = (typeof components)[number];
