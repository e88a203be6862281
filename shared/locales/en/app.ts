/** Starting and refusals to open. Same keys as `fa/app.ts`. */
import type { app as fa } from "../fa/app.ts";
import type { Words } from "../shape.ts";

export const app: Words<typeof fa> = {
  pageReloaded:
    "The page had stopped working and was loaded again. What you typed is kept up to the last second; look it over before you go on.",
  pageHangs: "The page does not respond; it is loaded again in a moment",
  pageBroken:
    "Safir's page has crashed several times in a row. What you typed is kept. You can try again or close Safir.",
  menu: {
    cut: "Cut",
    copy: "Copy",
    paste: "Paste",
    selectAll: "Select all",
    larger: "Zoom in",
    smaller: "Zoom out",
    actual: "Actual size",
  },
  leave: "Close Safir",
  report: {
    save: "Save a report for support",
    help: "Versions, sizes, counts and the log of errors in one file, without names or personal data.",
    saved: "The report was saved:",
  },
  alreadyHere: "Safir was already open; this is its window.",
  starting: "Safir is getting ready…",
  startingText: "The data store is being opened and checked.",
  rebuilding: "Preparing the lists for the new version",
  rebuildingText:
    "After an update the lists and the search are built once more from the ledger. The dossiers themselves are not touched.",
  sampleMaking: "Making the sample data",
  sampleMakingText:
    "A sample municipality with staff, agreements and missions in every state is being made. This happens once and takes some seconds.",
  folder: "Data folder",
  folderNote: "Tell this address to your technician.",
  untouched: "Safir has changed nothing in this folder.",
  whatToDo: "What to do",
  retry: "Try again",
  openSample: "Explore with sample data",
  openWithoutLog: "Open without the last acts",
  openWithoutLogText:
    "What was in safir.db-wal does not come back: a few acts, or those of a day. Do this only when you have neither that file nor a backup.",
  refusal: {
    newerFile: {
      title: "This data was made by a newer version of Safir",
      text: "This version cannot open it safely.",
      todo: "Install the newer version of Safir and open it again.",
    },
    foreignFile: {
      title: "The file in this folder is not Safir's",
      text: "The data folder holds a file of Safir's name that another program has made.",
      todo: "Move that file elsewhere, or restore the right backup.",
    },
    damagedFile: {
      title: "The data file is damaged",
      text: "The integrity check found a part that cannot be read. Safir has not opened it, so that nothing gets lost.",
      todo: "Copy the whole folder and keep the copy; then restore the last sound backup or ask your technician.",
    },
    lostFile: {
      title: "The data file is missing",
      text: "A municipality has worked in this folder: its papers lie here, but the file safir.db does not. Safir has not begun a new one.",
      todo: "If somebody moved safir.db, put it back together with the files beside it. Otherwise restore the last backup.",
    },
    lostLog: {
      title: "This copy is not whole",
      text: "The file safir.db was copied while Safir was open; the last acts were in another file, safir.db-wal, which is not beside it.",
      todo: "If that computer is still there, close Safir on it and bring the file again, or put safir.db-wal beside it as well. Otherwise restore a backup. If you have neither, you can open this one without the last acts.",
    },
    networkFolder: {
      title: "The data folder is on the network",
      text: "On a network folder a lost connection can ruin the data file; Safir does not open it.",
      todo: "Move the data folder to a disk of this computer.",
    },
    alreadyOpen: {
      title: "Safir is already open",
      text: "Another program is using this data folder.",
      todo: "Go to the window that is open, or close it and try again.",
    },
    readOnlyFolder: {
      title: "The data folder cannot be written to",
      text: "The user of this computer may not write to this folder.",
      todo: "Ask your technician for permission to write to this folder.",
    },
    diskFull: {
      title: "The disk is full",
      text: "There is not enough free space to open the data.",
      todo: "Free some space on this disk and try again.",
    },
    oldNode: {
      title: "This version of Node is too old for Safir",
      text: "The data store needs a newer version of Node.",
      todo: "Start the app with npm start, which uses the right version.",
    },
    failed: {
      title: "The data did not open",
      text: "Something unexpected happened.",
      todo: "Try again; if it does not open, keep a copy of the whole folder and restore a backup.",
    },
  },
};
