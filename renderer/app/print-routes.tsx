/** The address of what main prints: outside the shell, right under the root. Its sheets: `features/print/sheets.tsx`. */
import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from "@tanstack/react-router";

export const root = createRootRoute({ component: Outlet });

export const printed = createRoute({
  getParentRoute: () => root,
  path: "/print/$",
  component: lazyRouteComponent(
    () => import("#renderer/features/print/print-page.tsx"),
    "PrintPage",
  ),
});
