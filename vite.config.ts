/** How the pages are built: one HTML file, relative addresses, nothing inlined (the CSP forbids it). */
import path from "node:path";
import react from "@vitejs/plugin-react";
import { contractRows } from "#build/contract-rows.ts";
import { moduleList } from "#build/notices.ts";
import { defineConfig } from "vite";

// The tool asks for a default export.
export default defineConfig({
  root: path.join(import.meta.dirname, "renderer"),
  base: "./",
  plugins: [react(), contractRows(), moduleList("renderer")],
  worker: { plugins: () => [moduleList("worker")] },
  build: {
    outDir: path.join(import.meta.dirname, "out", "renderer"),
    // A window that is open keeps finding its files; `bundle --fresh` clears the folder.
    emptyOutDir: false,
    // Chromium of the fallback Electron (docs/decisions/0010).
    target: "chrome114",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
  },
});
