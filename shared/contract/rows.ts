/** Every row of the contract. Made by `npm run docs`; do not edit. */
import { absenceRows } from "./absences.ts";
import { agreementRows } from "./agreements.ts";
import { appRows } from "./app.ts";
import { archiveMonthRows } from "./archive-month.ts";
import { archiveRows } from "./archive.ts";
import { backupRows } from "./backups.ts";
import { calendarRows } from "./calendar.ts";
import { clockRows } from "./clock.ts";
import { commitmentRows } from "./commitments.ts";
import { contactRows } from "./contacts.ts";
import { councilRows } from "./council.ts";
import { deputyRows } from "./deputies.ts";
import { diaryRows } from "./diary.ts";
import { dossierPartRows } from "./dossier-parts.ts";
import { draftRows } from "./drafts.ts";
import { giftRows } from "./gifts.ts";
import { historyRows } from "./history.ts";
import { memberRecordRows } from "./member-records.ts";
import { missionActionRows } from "./mission-actions.ts";
import { missionRows } from "./missions.ts";
import { moneyRows } from "./money.ts";
import { noticeRows } from "./notices.ts";
import { packageRows } from "./packages.ts";
import { peopleRows } from "./people.ts";
import { presenceRows } from "./presence.ts";
import { profileRows } from "./profiles.ts";
import { recoveryRows } from "./recovery.ts";
import { reportRows } from "./reports.ts";
import { routeRows } from "./routes.ts";
import { searchRows } from "./search.ts";
import { sessionRows } from "./session.ts";
import { staffFileRows } from "./staff-file.ts";
import { statisticsRows } from "./statistics.ts";
import { supportRows } from "./support.ts";
import { wholeRows } from "./whole.ts";

export const contract = {
  ...absenceRows,
  ...agreementRows,
  ...appRows,
  ...archiveMonthRows,
  ...archiveRows,
  ...backupRows,
  ...calendarRows,
  ...clockRows,
  ...commitmentRows,
  ...contactRows,
  ...councilRows,
  ...deputyRows,
  ...diaryRows,
  ...dossierPartRows,
  ...draftRows,
  ...giftRows,
  ...historyRows,
  ...memberRecordRows,
  ...missionActionRows,
  ...missionRows,
  ...moneyRows,
  ...noticeRows,
  ...packageRows,
  ...peopleRows,
  ...presenceRows,
  ...profileRows,
  ...recoveryRows,
  ...reportRows,
  ...routeRows,
  ...searchRows,
  ...sessionRows,
  ...staffFileRows,
  ...statisticsRows,
  ...supportRows,
  ...wholeRows,
};
