/** The bridge: all that a page can reach outside itself. It never grows (decision 0012). */
import { contextBridge, ipcRenderer } from "electron";

contextBridge.exposeInMainWorld("safir", {
  call: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke("safir:call", name, input),

  onChanged: (listener: (topics: string[]) => void): (() => void) => {
    // The event object stays on this side: it would hand the page a way to send (checklist 20).
    const pass = (_event: unknown, topics: unknown): void => {
      if (Array.isArray(topics)) listener(topics.filter((topic) => typeof topic === "string"));
    };
    ipcRenderer.on("safir:changed", pass);
    return () => void ipcRenderer.off("safir:changed", pass);
  },
});
