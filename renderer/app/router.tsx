/**
 * Every address of the app and the page behind it. Pages are loaded when they are first opened; those of
 * missions, the archive and printed sheets are in the files beside this one.
 */
import {
  createHashHistory,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from "@tanstack/react-router";
import {
  readStatisticsSearch,
  statisticsAddress,
} from "#renderer/features/statistics/statistics-address.ts";
import { archiveRoutes } from "./archive-routes.tsx";
import { NotFoundPage, PageFailed } from "./failed.tsx";
import { flag, page, search, text } from "./address.ts";
import {
  agreementSearch,
  awaySearch,
  budgetSearch,
  contactSearch,
  councilSearch,
  findSearch,
  followUpSearch,
  giftSearch,
  noticeSearch,
  peopleSearch,
} from "./list-addresses.ts";
import { missionRoutes } from "./mission-routes.tsx";
import { printed, root } from "./print-routes.tsx";
import { shell } from "./shell-route.tsx";

const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  component: lazyRouteComponent(() => import("#renderer/features/home/home-page.tsx"), "HomePage"),
});
const request = createRoute({
  getParentRoute: () => shell,
  path: "/request/$draftId",
  validateSearch: search({ section: text, missionId: text }),
  component: lazyRouteComponent(
    () => import("#renderer/features/request/request-page.tsx"),
    "RequestPage",
  ),
});
const find = createRoute({
  getParentRoute: () => shell,
  path: "/search",
  validateSearch: findSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/search/search-page.tsx"),
    "SearchPage",
  ),
});
/** For those who build screens; nothing links to it. */
const parts = createRoute({
  getParentRoute: () => shell,
  path: "/parts",
  component: lazyRouteComponent(
    () => import("#renderer/features/parts/parts-page.tsx"),
    "PartsPage",
  ),
});
const agreements = createRoute({
  getParentRoute: () => shell,
  path: "/agreements",
  validateSearch: agreementSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/agreements/agreements-page.tsx"),
    "AgreementsPage",
  ),
});
const agreement = createRoute({
  getParentRoute: () => shell,
  path: "/agreements/$agreementId",
  validateSearch: search({ edit: flag }),
  component: lazyRouteComponent(
    () => import("#renderer/features/agreements/agreement-page.tsx"),
    "AgreementPage",
  ),
});
const commitments = createRoute({
  getParentRoute: () => shell,
  path: "/commitments",
  validateSearch: followUpSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/commitments/follow-up-page.tsx"),
    "FollowUpPage",
  ),
});
const contacts = createRoute({
  getParentRoute: () => shell,
  path: "/contacts",
  validateSearch: contactSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/contacts/contacts-page.tsx"),
    "ContactsPage",
  ),
});
const contact = createRoute({
  getParentRoute: () => shell,
  path: "/contacts/$contactId",
  component: lazyRouteComponent(
    () => import("#renderer/features/contacts/contact-page.tsx"),
    "ContactPage",
  ),
});
const gifts = createRoute({
  getParentRoute: () => shell,
  path: "/gifts",
  validateSearch: giftSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/gifts/gifts-page.tsx"),
    "GiftsPage",
  ),
});
const people = createRoute({
  getParentRoute: () => shell,
  path: "/people",
  validateSearch: peopleSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/people/people-page.tsx"),
    "PeoplePage",
  ),
});
const person = createRoute({
  getParentRoute: () => shell,
  path: "/people/$personId",
  component: lazyRouteComponent(
    () => import("#renderer/features/people/person-page.tsx"),
    "PersonPage",
  ),
});
const importStaff = createRoute({
  getParentRoute: () => shell,
  path: "/people/import",
  component: lazyRouteComponent(
    () => import("#renderer/features/staff-file/import-page.tsx"),
    "ImportPage",
  ),
});
const rates = createRoute({
  getParentRoute: () => shell,
  path: "/rates",
  component: lazyRouteComponent(
    () => import("#renderer/features/rates/rates-page.tsx"),
    "RatesPage",
  ),
});
const budget = createRoute({
  getParentRoute: () => shell,
  path: "/budget",
  validateSearch: budgetSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/budget/budget-page.tsx"),
    "BudgetPage",
  ),
});
const notices = createRoute({
  getParentRoute: () => shell,
  path: "/notices",
  validateSearch: noticeSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/notices/notices-page.tsx"),
    "NoticesPage",
  ),
});
const council = createRoute({
  getParentRoute: () => shell,
  path: "/council",
  validateSearch: councilSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/council/council-page.tsx"),
    "CouncilPage",
  ),
});
const newPack = createRoute({
  getParentRoute: () => shell,
  path: "/council/new",
  component: lazyRouteComponent(
    () => import("#renderer/features/council/new-pack-page.tsx"),
    "NewPackPage",
  ),
});
const disclosure = createRoute({
  getParentRoute: () => shell,
  path: "/council/$disclosureId",
  component: lazyRouteComponent(
    () => import("#renderer/features/council/disclosure-page.tsx"),
    "DisclosurePage",
  ),
});
const statistics = createRoute({
  getParentRoute: () => shell,
  path: "/statistics",
  validateSearch: readStatisticsSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/statistics/statistics-page.tsx"),
    "StatisticsPage",
  ),
});
const behindStatistics = createRoute({
  getParentRoute: () => shell,
  path: "/statistics/missions",
  validateSearch: search({ ...statisticsAddress, value: text, page }),
  component: lazyRouteComponent(
    () => import("#renderer/features/statistics/behind-page.tsx"),
    "BehindPage",
  ),
});
const whole = createRoute({
  getParentRoute: () => shell,
  path: "/whole",
  component: lazyRouteComponent(
    () => import("#renderer/features/whole/whole-page.tsx"),
    "WholePage",
  ),
});
const backups = createRoute({
  getParentRoute: () => shell,
  path: "/backups",
  component: lazyRouteComponent(
    () => import("#renderer/features/backups/backups-page.tsx"),
    "BackupsPage",
  ),
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: "/settings",
  component: lazyRouteComponent(
    () => import("#renderer/features/settings/settings-page.tsx"),
    "SettingsPage",
  ),
});
const deputies = createRoute({
  getParentRoute: () => shell,
  path: "/deputies",
  component: lazyRouteComponent(
    () => import("#renderer/features/deputies/deputies-page.tsx"),
    "DeputiesPage",
  ),
});
const away = createRoute({
  getParentRoute: () => shell,
  path: "/away",
  validateSearch: awaySearch,
  component: lazyRouteComponent(() => import("#renderer/features/away/away-page.tsx"), "AwayPage"),
});
const waiting = createRoute({
  getParentRoute: () => shell,
  path: "/waiting",
  validateSearch: search({ stuck: flag }),
  component: lazyRouteComponent(
    () => import("#renderer/features/reassign/waiting-page.tsx"),
    "WaitingPage",
  ),
});
const decide = createRoute({
  getParentRoute: () => shell,
  path: "/decide",
  component: lazyRouteComponent(
    () => import("#renderer/features/decide/decide-page.tsx"),
    "DecidePage",
  ),
});
const routes = createRoute({
  getParentRoute: () => shell,
  path: "/routes",
  validateSearch: search({ purpose: text, published: page }),
  component: lazyRouteComponent(
    () => import("#renderer/features/routes/routes-page.tsx"),
    "RoutesPage",
  ),
});
const routeEditor = createRoute({
  getParentRoute: () => shell,
  path: "/routes/$purpose",
  component: lazyRouteComponent(
    () => import("#renderer/features/routes/route-editor-page.tsx"),
    "RouteEditorPage",
  ),
});
const calendar = createRoute({
  getParentRoute: () => shell,
  path: "/calendar",
  component: lazyRouteComponent(
    () => import("#renderer/features/calendar/calendar-page.tsx"),
    "CalendarPage",
  ),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: "/account",
  component: lazyRouteComponent(
    () => import("#renderer/features/session/account-page.tsx"),
    "AccountPage",
  ),
});
const scan = createRoute({
  getParentRoute: () => shell,
  path: "/scan",
  validateSearch: search({ missionId: text }),
  component: lazyRouteComponent(
    () => import("#renderer/features/paper-in/scan-page.tsx"),
    "ScanPage",
  ),
});

const tree = root.addChildren([
  shell.addChildren([
    home,
    request,
    ...missionRoutes,
    find,
    parts,
    ...archiveRoutes,
    agreements,
    agreement,
    commitments,
    contacts,
    contact,
    gifts,
    people,
    person,
    importStaff,
    rates,
    budget,
    notices,
    council,
    newPack,
    disclosure,
    statistics,
    behindStatistics,
    whole,
    backups,
    settings,
    deputies,
    away,
    waiting,
    decide,
    scan,
    routes,
    routeEditor,
    calendar,
    account,
  ]),
  printed,
]);

export const createAppRouter = (history: RouterHistory = createHashHistory()) =>
  createRouter({
    routeTree: tree,
    history,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: PageFailed,
    // With `false` it would still scroll the window after every navigation, which has nothing to scroll,
    // and have the new page laid out for it in one long task.
    scrollRestoration: () => false,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
