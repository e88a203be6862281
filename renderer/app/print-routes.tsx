/** The addresses of the sheets that main prints: outside the shell, right under the root. */
import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { search, text, year } from "./address.ts";

/** The same conditions on screen and on paper. */
export const statisticsSearch = { from: year, to: year, scope: text, measure: text, by: text };

export const root = createRootRoute({ component: Outlet });

const printOrder = createRoute({
  getParentRoute: () => root,
  path: "/print/order/$missionId",
  component: lazyRouteComponent(
    () => import("#renderer/features/print/order-page.tsx"),
    "OrderPrintPage",
  ),
});
const printCouncil = createRoute({
  getParentRoute: () => root,
  path: "/print/council/$disclosureId",
  component: lazyRouteComponent(
    () => import("#renderer/features/print/council-page.tsx"),
    "CouncilPrintPage",
  ),
});
const printRequest = createRoute({
  getParentRoute: () => root,
  path: "/print/request/$missionId",
  component: lazyRouteComponent(
    () => import("#renderer/features/print/request-page.tsx"),
    "RequestPrintPage",
  ),
});
const printProgramme = createRoute({
  getParentRoute: () => root,
  path: "/print/programme/$missionId",
  component: lazyRouteComponent(
    () => import("#renderer/features/print/programme-page.tsx"),
    "ProgrammePrintPage",
  ),
});
const printAway = createRoute({
  getParentRoute: () => root,
  path: "/print/away/$day",
  validateSearch: search({ unit: text }),
  component: lazyRouteComponent(
    () => import("#renderer/features/print/away-page.tsx"),
    "AwayPrintPage",
  ),
});
const printPassport = createRoute({
  getParentRoute: () => root,
  path: "/print/passport/$missionId/$member",
  component: lazyRouteComponent(
    () => import("#renderer/features/print/passport-page.tsx"),
    "PassportPrintPage",
  ),
});
const printRequestForm = createRoute({
  getParentRoute: () => root,
  path: "/print/request-form/$missionId",
  component: lazyRouteComponent(
    () => import("#renderer/features/print/request-form-page.tsx"),
    "RequestFormPrintPage",
  ),
});
/** Lists on paper: the address says what the list on screen was asked for, and in which order. */
const printFollowUp = createRoute({
  getParentRoute: () => root,
  path: "/print/follow-up",
  component: lazyRouteComponent(
    () => import("#renderer/features/commitments/follow-up-list.tsx"),
    "FollowUpSheet",
  ),
});
const printGifts = createRoute({
  getParentRoute: () => root,
  path: "/print/gifts",
  component: lazyRouteComponent(
    () => import("#renderer/features/gifts/gift-list.tsx"),
    "GiftsSheet",
  ),
});
const printContacts = createRoute({
  getParentRoute: () => root,
  path: "/print/contacts",
  component: lazyRouteComponent(
    () => import("#renderer/features/contacts/contact-list.tsx"),
    "ContactsSheet",
  ),
});
const printMissions = createRoute({
  getParentRoute: () => root,
  path: "/print/missions",
  component: lazyRouteComponent(
    () => import("#renderer/features/missions/mission-list.tsx"),
    "MissionsSheet",
  ),
});
const printArchive = createRoute({
  getParentRoute: () => root,
  path: "/print/archive",
  component: lazyRouteComponent(
    () => import("#renderer/features/archive/archive-list.tsx"),
    "ArchiveSheet",
  ),
});
const printPeople = createRoute({
  getParentRoute: () => root,
  path: "/print/people",
  component: lazyRouteComponent(
    () => import("#renderer/features/people/people-list.tsx"),
    "PeopleSheet",
  ),
});
const printAgreements = createRoute({
  getParentRoute: () => root,
  path: "/print/agreements",
  component: lazyRouteComponent(
    () => import("#renderer/features/agreements/agreement-list.tsx"),
    "AgreementsSheet",
  ),
});
const printBudget = createRoute({
  getParentRoute: () => root,
  path: "/print/budget",
  component: lazyRouteComponent(
    () => import("#renderer/features/budget/budget-list.tsx"),
    "BudgetSheet",
  ),
});
const printNotices = createRoute({
  getParentRoute: () => root,
  path: "/print/notices",
  component: lazyRouteComponent(
    () => import("#renderer/features/notices/notice-list.tsx"),
    "NoticesSheet",
  ),
});
const printSearch = createRoute({
  getParentRoute: () => root,
  path: "/print/search",
  component: lazyRouteComponent(
    () => import("#renderer/features/search/search-list.tsx"),
    "SearchSheet",
  ),
});
const printStatistics = createRoute({
  getParentRoute: () => root,
  path: "/print/statistics",
  validateSearch: search(statisticsSearch),
  component: lazyRouteComponent(
    () => import("#renderer/features/print/statistics-page.tsx"),
    "StatisticsPrintPage",
  ),
});
const printDisposal = createRoute({
  getParentRoute: () => root,
  path: "/print/disposal/$disposalId",
  component: lazyRouteComponent(
    () => import("#renderer/features/print/disposal-page.tsx"),
    "DisposalPrintPage",
  ),
});
const printLabel = createRoute({
  getParentRoute: () => root,
  path: "/print/label/$missionId",
  component: lazyRouteComponent(
    () => import("#renderer/features/print/label-page.tsx"),
    "LabelPrintPage",
  ),
});

export const printRoutes = [
  printDisposal,
  printLabel,
  printOrder,
  printCouncil,
  printRequest,
  printProgramme,
  printAway,
  printPassport,
  printRequestForm,
  printFollowUp,
  printGifts,
  printContacts,
  printMissions,
  printArchive,
  printPeople,
  printAgreements,
  printBudget,
  printNotices,
  printSearch,
  printStatistics,
] as const;
