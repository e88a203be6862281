/** Words of the area `archive`. Same keys as `fa/archive.ts`. */
import type { archive as fa } from "../fa/archive.ts";
import type { Words } from "../shape.ts";

export const archive: Words<typeof fa> = {
  title: "Archive",
  subtitle: "Closed dossiers; later changes are dated addenda only",
  waitingTitle: "Waiting to be archived",
  waitingNone:
    "No dossier waits to be archived. When the report of a journey is accepted, its dossier comes here.",
  archiveNow: "Archive",
  archiveNamed: "Archive dossier {{dossierNo}}",
  listTitle: "Archived dossiers",
  count_one: "One dossier",
  count_other: "{{count}} dossiers",
  searchLabel: "Search the archive",
  searchPlaceholder: "Any word of a dossier; the spelling need not be exact",
  columnNo: "Dossier",
  columnSubject: "Subject",
  columnPlace: "Destination",
  columnDates: "Dates",
  columnArchived: "Archived on",
  columnClass: "Confidentiality",
  emptyTitle: "No dossier is archived yet",
  emptyText:
    "When a trip report is accepted, the archivist gives accession number and keywords, and the dossier stays here.",
  noMatchTitle: "Nothing found in the archive",
  noMatchText:
    "Try another word. Spellings with Arabic letters, half-spaces or without count as the same.",
  printList: "Print the list",

  formLabel: "Archive record",
  accessionNo: "Accession number",
  accessionNoHelper: "Empty: the next number of this year's register",
  classCode: "Class",
  classCodeHelper: "What the dossier is mainly about",
  keywords: "Keywords",
  keywordsHelper: "Type a word and press Enter; suggestions come from the dossier itself.",
  keywordsPlaceholder: "New keyword",
  keywordsAdd: "Add “{{word}}”",
  confidentiality: "Confidentiality",
  confidentialityHelper:
    "As in the request; a dossier takes the class of its most sensitive paper.",
  retentionClass: "Retention class",
  retentionHelper:
    "Safir deletes no dossier; destruction needs a licence of the National Documents Council.",
  abstract: "Abstract",
  abstractHelper: "A few sentences for somebody who looks for this dossier years from now.",
  shelf: "Place of the paper copy",
  shelfHelper: "Example: shelf 3, box 12",
  accessNote: "Limits of access",
  accessNoteHelper: "Say so if a part of the dossier must not be published.",
  freeze:
    "Archiving closes the dossier; it does not change any more. Whatever comes later is a dated addendum.",
  archive: "Archive the dossier",

  addendumText: "Text of the addendum",
  addendumHelper: "What has arrived or become clear? Your name and the date are recorded.",
  addendumPapers: "Papers",
  addendumAdd: "Add the addendum",
  addendumFinal: "An addendum does not change once it is added.",
};
