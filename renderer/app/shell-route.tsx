/** The frame around every page that is no printed sheet, as the parent of their routes. */
import { createRoute } from "@tanstack/react-router";
import { z } from "zod";
import { root } from "./print-routes.tsx";
import { Shell } from "./shell.tsx";

export const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });

/** As `text`: what cannot be read falls away. */
export const page = z.number().int().min(0).optional().catch(undefined);
