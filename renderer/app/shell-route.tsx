/** The frame around every page that is no printed sheet, as the parent of their routes. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "./print-routes.tsx";

export const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  // Only behind the sign-in, so not a part of the first load.
  component: lazyRouteComponent(() => import("./shell.tsx"), "Shell"),
});
