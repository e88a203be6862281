/** The settings in force and the municipality, read from their projections. */
import { defaultSettings, type Settings } from "#shared/settings.ts";
import type { Db } from "./sqlite.ts";

export const createSettings = (db: Db) => {
  const all = db.prepare<[], string>("select json_group_object(key, value) from setting").pluck();
  // Asked for several times by each call.
  let read = { changed: "{}", values: defaultSettings() };
  const municipality = db.prepare<[], { nameFa: string; nameEn: string; sample: number }>(
    "select name_fa as nameFa, name_en as nameEn, sample from municipality",
  );
  return {
    values: (): Settings => {
      const changed = all.get() ?? "{}";
      if (changed !== read.changed)
        read = {
          changed,
          values: { ...defaultSettings(), ...(JSON.parse(changed) as Partial<Settings>) },
        };
      return read.values;
    },
    municipality: () => municipality.get() ?? null,
  };
};
