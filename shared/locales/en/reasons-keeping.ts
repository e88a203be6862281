/** Why the store waits: its clock, its backups. Same keys as `fa/reasons-keeping.ts`. */
import type { keepingReasons as fa } from "../fa/reasons-keeping.ts";
import type { Words } from "../shape.ts";

export const keepingReasons: Words<typeof fa> = {
  clockBehind:
    "The clock of this computer shows {{shows}}, but something was recorded on {{known}}. Set the date and time of the computer, then try again.",
  clockAhead:
    "The clock of this computer shows {{shows}}, but the last act was recorded on {{known}}. If the clock is wrong, set it; if it is right, the administrator confirms it.",
  clockBeforeRelease:
    "The clock of this computer shows {{shows}}, a day before this version of Safir existed ({{known}}). Set the date and time of the computer, then try again.",
  placeMissing: "The place for backups cannot be found; connect the disk, or choose another place.",
  placeFull: "There is no room left at the place for backups; make room, or choose another place.",
  placeReadOnly: "Nothing may be written at the place for backups; choose another place.",
  placeInside: "This folder lies inside Safir's own data; choose one on another disk.",
  backupNotSound: "The copy is not sound, so it was not kept as a backup. Tell the administrator.",
  backupFailed: "The backup could not be made; the log says why. Try again.",
  backupGone: "This backup is not there any more; choose another one.",
  passwordOwn:
    "Your names and numbers and the municipality's name are tried first. Write a few words that have nothing to do with each other.",
  passwordKeys:
    "Neighbouring keys and rows of digits or letters are guessed soon. Write a few words that have nothing to do with each other.",
  passwordRepeats:
    "Repeating a character or a word makes a password no harder. Write a few words that have nothing to do with each other.",
  passwordCommon:
    "This password is among the first that are tried. Write a few uncommon words that have nothing to do with each other.",
  exportCancelled: "The file was not written to its end; nothing of it is left.",
  openCancelled: "The file was not read to its end; nothing of it is left.",
  passphraseNeeded: "This file has a passphrase; write it.",
  wrongPassphrase:
    "This passphrase does not fit the file; write the one that was given when it was made.",
  wholeRefused:
    "This file is not whole, was changed or is none of Safir; nothing was taken from it.",
  backupNewer: "This backup is from a newer Safir; install that version first.",
  backupRefused:
    "This backup is not whole or was changed; nothing was put back. Choose another one.",
  recordDamaged:
    "This record is damaged: event {{version}} of it is not as it was written. Nothing is recorded in it; the administrator sees under “Soundness of the data” what to do.",
  listDamaged:
    "This cannot be shown: damage was found in the data. The administrator sees under “Soundness of the data” what to do.",
  markMistyped: "This mark was mistyped; type its number and twenty letters again from the paper.",
  passwordSetElsewhere:
    "The password of this user name was changed outside of Safir, and nobody is let in with it. The administrator has to give a new one.",
  recoverySetElsewhere:
    "The recovery code of this user name was changed outside of Safir, and nobody is let in with it. Sign in with the password, or ask another administrator for a new one.",
  recoveryFirst: "First print the code or write it down, and confirm it here.",
  recoveryCodeReplaced:
    "This code no longer works: on {{at}} another one took its place. Look for the sheet with the date of that day. If you did not make the new code, tell the head of international affairs.",
  recoveryInactive:
    "The code is right, but this user name is no longer active, and nobody is let in with it. Ask the present administrator.",
  keyUnreadable:
    "Your signing key does not open: what is kept of it is damaged, and nothing was signed or changed. Ask the administrator for a new password; with it a new key is made.",
  ownKeyUnreadable:
    "Your signing key does not open: what is kept of it is damaged, and nothing was signed or changed. Ask another administrator for a new password, or sign out and set one with the recovery code; with it a new key is made.",
  restoreNotHere: "A backup is put back into the municipality's own data, not into the sample.",
};
