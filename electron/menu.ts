/** No menu bar: the app has its own navigation. Editing keys stay, which macOS takes from a menu. */
import { app, Menu } from "electron";

export const setMenu = (): void => {
  if (process.platform !== "darwin") return Menu.setApplicationMenu(null);
  // Menu roles have labels in the system's language.
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([{ label: app.name, role: "appMenu" }, { role: "editMenu" }]),
  );
};
