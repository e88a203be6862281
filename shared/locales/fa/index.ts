/** Every catalogue of `fa` by its area. Made by `npm run docs`; do not edit. */
import { agreements } from "./agreements.ts";
import { app } from "./app.ts";
import { archive } from "./archive.ts";
import { away } from "./away.ts";
import { backups } from "./backups.ts";
import { calendar } from "./calendar.ts";
import { commitments } from "./commitments.ts";
import { common } from "./common.ts";
import { contacts } from "./contacts.ts";
import { council } from "./council.ts";
import { decide } from "./decide.ts";
import { departure } from "./departure.ts";
import { deputies } from "./deputies.ts";
import { diary } from "./diary.ts";
import { dossier } from "./dossier.ts";
import { forms } from "./forms.ts";
import { gifts } from "./gifts.ts";
import { history } from "./history.ts";
import { home } from "./home.ts";
import { issueOrder } from "./issue-order.ts";
import { lists } from "./lists.ts";
import { missions } from "./missions.ts";
import { money } from "./money.ts";
import { news } from "./news.ts";
import { notices } from "./notices.ts";
import { packageWords } from "./package.ts";
import { paperIn } from "./paper-in.ts";
import { people } from "./people.ts";
import { permits } from "./permits.ts";
import { presence } from "./presence.ts";
import { print } from "./print.ts";
import { profile } from "./profile.ts";
import { programme } from "./programme.ts";
import { rates } from "./rates.ts";
import { keepingReasons } from "./reasons-keeping.ts";
import { packageReasons } from "./reasons-package.ts";
import { savingReasons } from "./reasons-saving.ts";
import { reasons } from "./reasons.ts";
import { reassign } from "./reassign.ts";
import { reminders } from "./reminders.ts";
import { reportLock } from "./report-lock.ts";
import { report } from "./report.ts";
import { request } from "./request.ts";
import { route } from "./route.ts";
import { routes } from "./routes.ts";
import { search } from "./search.ts";
import { session } from "./session.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { staffFile } from "./staff-file.ts";
import { statistics } from "./statistics.ts";
import { whole } from "./whole.ts";
import { words } from "./words.ts";

export const fa = {
  agreements,
  app,
  archive,
  away,
  backups,
  calendar,
  commitments,
  common,
  contacts,
  council,
  decide,
  departure,
  deputies,
  diary,
  dossier,
  forms,
  gifts,
  history,
  home,
  issueOrder,
  lists,
  missions,
  money,
  news,
  notices,
  package: packageWords,
  paperIn,
  people,
  permits,
  presence,
  print,
  profile,
  programme,
  rates,
  keepingReasons,
  packageReasons,
  savingReasons,
  reasons,
  reassign,
  reminders,
  reportLock,
  report,
  request,
  route,
  routes,
  search,
  session,
  settings,
  shell,
  staffFile,
  statistics,
  whole,
  words,
};
