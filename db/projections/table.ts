/** All projections, in the order in which they see an event: a projection may read those above it. */
import { absences } from "./absences.ts";
import { agreements } from "./agreements.ts";
import { archive } from "./archive.ts";
import { commitments } from "./commitments.ts";
import { contacts } from "./contacts.ts";
import type { Projection } from "./define.ts";
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

export const allProjections: readonly Projection[] = [
  organisation,
  people,
  deputies,
  absences,
  packages,
  disclosures,
  money,
  gifts,
  agreements,
  commitments,
  registerPapers,
  registers,
  archive,
  missions,
  viewers,
  papers,
  search,
  contacts,
  tasks,
  notices,
  statistics,
];
