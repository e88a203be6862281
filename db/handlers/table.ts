/** Every handler of the store, under the name of its row. A missing one does not compile. Made by `npm run docs`; do not edit. */
import type { Handlers } from "../context.ts";
import { absenceHandlers } from "./absences.ts";
import { agreementHandlers } from "./agreements.ts";
import { archiveMonthHandlers } from "./archive-month.ts";
import { archiveHandlers } from "./archive.ts";
import { awayHandlers } from "./away.ts";
import { lostHandlers } from "./backup-lost.ts";
import { backupHandlers } from "./backups.ts";
import { calendarHandlers } from "./calendar.ts";
import { clockHandlers } from "./clock.ts";
import { commitmentHandlers } from "./commitments.ts";
import { contactHandlers } from "./contacts.ts";
import { councilHandlers } from "./council.ts";
import { decideManyHandlers } from "./decide-many.ts";
import { deputyHandlers } from "./deputies.ts";
import { diaryHandlers } from "./diary.ts";
import { disposalHandlers } from "./disposal.ts";
import { dossierPartHandlers } from "./dossier-parts.ts";
import { dossierHandlers } from "./dossier.ts";
import { draftHandlers } from "./drafts.ts";
import { fileHandlers } from "./files.ts";
import { giftHandlers } from "./gifts.ts";
import { memberRecordHandlers } from "./member-records.ts";
import { missionActionHandlers } from "./mission-actions.ts";
import { missionListHandlers } from "./mission-lists.ts";
import { moneyHandlers } from "./money.ts";
import { noticeHandlers } from "./notices.ts";
import { packageImportHandlers } from "./package-import.ts";
import { packageHandlers } from "./packages.ts";
import { peopleHandlers } from "./people.ts";
import { presenceHandlers } from "./presence.ts";
import { profileHandlers } from "./profiles.ts";
import { recoveryHandlers } from "./recovery.ts";
import { reminderHandlers } from "./reminders.ts";
import { reportHandlers } from "./reports.ts";
import { routeHandlers } from "./routes.ts";
import { savedSearchHandlers } from "./search.ts";
import { sessionHandlers } from "./session.ts";
import { setupHandlers } from "./setup.ts";
import { staffExportHandlers } from "./staff-export.ts";
import { staffImportHandlers } from "./staff-import.ts";
import { statisticsHandlers } from "./statistics.ts";
import { supportHandlers } from "./support.ts";
import { verifyHandlers } from "./verify.ts";
import { wholeHandlers } from "./whole.ts";

export const handlers: Handlers = {
  ...absenceHandlers,
  ...agreementHandlers,
  ...archiveMonthHandlers,
  ...archiveHandlers,
  ...awayHandlers,
  ...lostHandlers,
  ...backupHandlers,
  ...calendarHandlers,
  ...clockHandlers,
  ...commitmentHandlers,
  ...contactHandlers,
  ...councilHandlers,
  ...decideManyHandlers,
  ...deputyHandlers,
  ...diaryHandlers,
  ...disposalHandlers,
  ...dossierPartHandlers,
  ...dossierHandlers,
  ...draftHandlers,
  ...fileHandlers,
  ...giftHandlers,
  ...memberRecordHandlers,
  ...missionActionHandlers,
  ...missionListHandlers,
  ...moneyHandlers,
  ...noticeHandlers,
  ...packageImportHandlers,
  ...packageHandlers,
  ...peopleHandlers,
  ...presenceHandlers,
  ...profileHandlers,
  ...recoveryHandlers,
  ...reminderHandlers,
  ...reportHandlers,
  ...routeHandlers,
  ...savedSearchHandlers,
  ...sessionHandlers,
  ...setupHandlers,
  ...staffExportHandlers,
  ...staffImportHandlers,
  ...statisticsHandlers,
  ...supportHandlers,
  ...verifyHandlers,
  ...wholeHandlers,
};
