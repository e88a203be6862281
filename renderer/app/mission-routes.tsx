/** The addresses of missions: the list, one dossier, and the work on it that has a page of its own. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { search, text } from "./address.ts";
import { missionSearch } from "./list-addresses.ts";
import { shell } from "./shell-route.tsx";

const missions = createRoute({
  getParentRoute: () => shell,
  path: "/missions",
  validateSearch: missionSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/missions/missions-page.tsx"),
    "MissionsPage",
  ),
});
const dossier = createRoute({
  getParentRoute: () => shell,
  path: "/missions/$missionId",
  validateSearch: search({ tab: text }),
  component: lazyRouteComponent(
    () => import("#renderer/features/mission/dossier-page.tsx"),
    "DossierPage",
  ),
});
const decision = createRoute({
  getParentRoute: () => shell,
  path: "/missions/$missionId/decide",
  component: lazyRouteComponent(
    () => import("#renderer/features/decide/decision-page.tsx"),
    "DecisionPage",
  ),
});
const report = createRoute({
  getParentRoute: () => shell,
  path: "/missions/$missionId/report",
  validateSearch: search({ section: text }),
  component: lazyRouteComponent(
    () => import("#renderer/features/report/report-page.tsx"),
    "ReportPage",
  ),
});
const diary = createRoute({
  getParentRoute: () => shell,
  path: "/missions/$missionId/diary",
  component: lazyRouteComponent(
    () => import("#renderer/features/diary/diary-page.tsx"),
    "DiaryPage",
  ),
});
const news = createRoute({
  getParentRoute: () => shell,
  path: "/missions/$missionId/news",
  component: lazyRouteComponent(() => import("#renderer/features/news/news-page.tsx"), "NewsPage"),
});
export const missionRoutes = [missions, dossier, decision, report, diary, news] as const;
