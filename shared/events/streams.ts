/** Every kind of record. Made by `npm run docs`; do not edit. */
import { agreements } from "../agreements/agreements.ts";
import { rateTables } from "../allowance/rates.ts";
import { disposalRows, disposals } from "../archive/disposal.ts";
import { scheme } from "../archive/scheme-changes.ts";
import { budgetLines } from "../budget.ts";
import { calendars } from "../calendar.ts";
import { commitments } from "../commitments/commitments.ts";
import { contacts } from "../contacts/contacts.ts";
import { disclosureRows, disclosures } from "../disclosures.ts";
import { giftCeilings } from "../gifts/ceilings.ts";
import { missions } from "../mission/evolve.ts";
import { municipalities } from "../municipality.ts";
import { packages } from "../package/packages.ts";
import { absenceReasons, absences } from "../people/absence.ts";
import { deputyships } from "../people/deputyships.ts";
import { people } from "../people/people.ts";
import { profiles, staffExports } from "../people/profiles.ts";
import { routeTemplates } from "../route/templates.ts";
import { settingChanges } from "../setting-changes.ts";

export const streams = {
  agreements,
  rateTables,
  disposalRows,
  disposals,
  scheme,
  budgetLines,
  calendars,
  commitments,
  contacts,
  disclosureRows,
  disclosures,
  giftCeilings,
  missions,
  municipalities,
  packages,
  absenceReasons,
  absences,
  deputyships,
  people,
  profiles,
  staffExports,
  routeTemplates,
  settingChanges,
};
