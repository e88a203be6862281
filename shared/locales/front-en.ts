/** What English says before anybody has signed in; the whole catalogue is read after the first picture. */
import { app } from "./en/app.ts";
import { backups } from "./en/backups.ts";
import { common } from "./en/common.ts";
import { keepingReasons } from "./en/reasons-keeping.ts";
import { packageReasons } from "./en/reasons-package.ts";
import { reasons } from "./en/reasons.ts";
import { savingReasons } from "./en/reasons-saving.ts";
import { session } from "./en/session.ts";
import { shell } from "./en/shell.ts";
import { words } from "./en/words.ts";

export const front = {
  app,
  backups,
  common,
  keepingReasons,
  packageReasons,
  reasons,
  savingReasons,
  session,
  shell,
  words,
};
