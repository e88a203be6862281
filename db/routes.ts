/** Route templates: those the administrator published and the ones Safir ships. */
import { defaultTemplates } from "#shared/route/defaults.ts";
import {
  inForce,
  type RoutePurpose,
  type RouteTemplate,
  type TemplateFields,
} from "#shared/route/template.ts";
import type { Db } from "./sqlite.ts";

export interface PublishedTemplate extends RouteTemplate {
  publishedAt: string;
  publishedBy: string;
}

export const createRoutes = (db: Db) => {
  const published = db.prepare<
    [string],
    { version: number; fields: string; published_at: string; published_by: string }
  >(
    "select version, fields, published_at, published_by from route_template where purpose = ? order by version desc",
  );
  /** Every version, newest first; version 0 is the shipped one and always there. */
  const all = (purpose: RoutePurpose): PublishedTemplate[] => [
    ...published.all(purpose).map((row) => ({
      ...(JSON.parse(row.fields) as TemplateFields),
      version: row.version,
      publishedAt: row.published_at,
      publishedBy: row.published_by,
    })),
    ...defaultTemplates
      .filter((one) => one.purpose === purpose)
      .map((one) => ({ ...one, publishedAt: "", publishedBy: "" })),
  ];
  return {
    all,
    inForce: (purpose: RoutePurpose, today: string): PublishedTemplate => {
      const found = inForce(all(purpose), today);
      if (found === undefined) throw new Error(`No template for ${purpose} on ${today}.`);
      return found;
    },
  };
};
export type Routes = ReturnType<typeof createRoutes>;
