/** The start of a window: fonts, one root, the app in the language that was chosen. */
import "./theme/fonts.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { createAppRouter } from "./app/router.tsx";
import { loadLang, storedLang } from "./i18n.ts";
import { watchErrors } from "./page-errors.ts";

const start = async (): Promise<void> => {
  const root = document.getElementById("root");
  if (!root) return;
  // A sheet is in Persian in a window of either language, and may contain English names.
  const prints = location.hash.startsWith("#/print/");
  await Promise.all(prints ? [loadLang("fa"), loadLang("en")] : [loadLang(storedLang(), "front")]);
  watchErrors();
  createRoot(root).render(<App router={createAppRouter()} />);
  void loadLang(storedLang());
  // The other language once there is time: file names and texts for others are written in it.
  requestIdleCallback(() => void Promise.all([loadLang("fa"), loadLang("en")]));
};
void start();
