/** What Persian says before anybody has signed in; the whole catalogue is read after the first picture. */
import { app } from "./fa/app.ts";
import { backups } from "./fa/backups.ts";
import { common } from "./fa/common.ts";
import { keepingReasons } from "./fa/reasons-keeping.ts";
import { packageReasons } from "./fa/reasons-package.ts";
import { reasons } from "./fa/reasons.ts";
import { savingReasons } from "./fa/reasons-saving.ts";
import { session } from "./fa/session.ts";
import { shell } from "./fa/shell.ts";
import { words } from "./fa/words.ts";

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
