/** The entry of a window, small, so that the sign of `index.html` is drawn while the app is loaded. */
void import("./start.tsx");
