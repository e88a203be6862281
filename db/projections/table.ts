/** All projections, each after those whose tables it reads. Made by `npm run docs`; do not edit. */
import { inReadingOrder, type Projection } from "./define.ts";
import { absences } from "./absences.ts";
import { accounts } from "./accounts.ts";
import { agreements } from "./agreements.ts";
import { archive } from "./archive.ts";
import { commitments } from "./commitments.ts";
import { contacts } from "./contacts.ts";
import { deputies } from "./deputies.ts";
import { disclosures } from "./disclosures.ts";
import { gifts } from "./gifts.ts";
import { missions } from "./missions.ts";
import { money } from "./money.ts";
import { notices } from "./notices.ts";
import { organisation } from "./organisation.ts";
import { packages } from "./packages.ts";
import { papers } from "./papers.ts";
import { people } from "./people.ts";
import { registerPapers } from "./register-papers.ts";
import { registers } from "./registers.ts";
import { search } from "./search.ts";
import { statistics } from "./statistics.ts";
import { tasks } from "./tasks.ts";
import { viewers } from "./viewers.ts";

export const allProjections: readonly Projection[] = inReadingOrder([
  absences,
  accounts,
  agreements,
  archive,
  commitments,
  contacts,
  deputies,
  disclosures,
  gifts,
  missions,
  money,
  notices,
  organisation,
  packages,
  papers,
  people,
  registerPapers,
  registers,
  search,
  statistics,
  tasks,
  viewers,
]);
