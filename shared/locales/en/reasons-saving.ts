/** Why a file or a draft was not saved. Same keys as `fa/reasons-saving.ts`. */
import type { Words } from "../shape.ts";
import type { savingReasons as source } from "../fa/reasons-saving.ts";

export const savingReasons: Words<typeof source> = {
  textTooLong:
    "This text is longer than {{limit}} characters and is not kept; shorten it or attach it as a file.",
  draftTooLong: "This draft is larger than what is kept; shorten the long texts or attach them.",
  tooManyDrafts: "You have more drafts than are kept; throw old ones away, and this one is saved.",
  listKeepsChanging: "The list kept changing while it was read. Try again in a moment.",
  saveDiskFull:
    "“{{file}}” was not saved: there is no room on this disk. Make room or choose another place. An older file of this name is as it was.",
  roomToSave:
    "This file needs {{needed}} MB, and only {{free}} MB are free on this disk. Make room or choose another place.",
  roomToCopy:
    "To make this file a copy is made beside the data first; it needs {{needed}} MB, and only {{free}} MB are free on the disk of the data. Make room there.",
  roomToOpen:
    "To open this file and put it back {{needed}} MB are needed, and only {{free}} MB are free on the disk of the data. Make room there and try again.",
  saveInUse:
    "“{{file}}” cannot be replaced; it may be open in another program, such as Excel. Close it or write another name.",
  saveGone:
    "“{{file}}” was not saved: this folder is not there any more. Plug the stick in again or choose another place.",
  saveNotAllowed:
    "“{{file}}” was not saved: you may not write in this folder. Choose another one, such as Documents.",
  saveName: "This name is not allowed or too long; write a shorter one.",
  saveFailed: "“{{file}}” was not saved. Try again or choose another place.",
  printFailed: "The order could not be printed; try again. The order itself is issued.",
  sheetFailed: "The PDF could not be made; try again.",
};
