/** The entry of a window: fonts, one root, the app. */
import "./theme/fonts.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { createAppRouter } from "./app/router.tsx";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App router={createAppRouter()} />);
