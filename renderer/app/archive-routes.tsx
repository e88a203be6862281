/** The addresses of the archive: its lists and tables, packages coming in, a list for the Council. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { archiveSearch } from "./list-addresses.ts";
import { shell } from "./shell-route.tsx";

const archive = createRoute({
  getParentRoute: () => shell,
  path: "/archive",
  validateSearch: archiveSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/archive/archive-page.tsx"),
    "ArchivePage",
  ),
});
const importPackage = createRoute({
  getParentRoute: () => shell,
  path: "/archive/import",
  component: lazyRouteComponent(
    () => import("#renderer/features/package/import-page.tsx"),
    "ImportPackagePage",
  ),
});
const disposal = createRoute({
  getParentRoute: () => shell,
  path: "/archive/disposal/$disposalId",
  component: lazyRouteComponent(
    () => import("#renderer/features/archive/disposal-page.tsx"),
    "DisposalPage",
  ),
});

export const archiveRoutes = [archive, importPackage, disposal] as const;
