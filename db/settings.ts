/** The settings in force and the municipality, read from their projections. */
import { defaultSettings, type Settings } from "#shared/settings.ts";
import type { Db } from "./sqlite.ts";

export const createSettings = (db: Db) => {
  const all = db.prepare<[], { key: string; value: number }>("select key, value from setting");
  const municipality = db.prepare<[], { nameFa: string; nameEn: string; sample: number }>(
    "select name_fa as nameFa, name_en as nameEn, sample from municipality",
  );
  return {
    values: (): Settings => ({
      ...defaultSettings(),
      ...Object.fromEntries(all.all().map(({ key, value }) => [key, value])),
    }),
    municipality: () => municipality.get() ?? null,
  };
};
