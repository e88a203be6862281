/** The worker that writes a table file, off the page's own thread. */
import { writeXlsx, type Sheet } from "./write-table.ts";

addEventListener("message", (event: MessageEvent<readonly Sheet[]>) => {
  void writeXlsx(event.data).then(
    (bytes) => postMessage(bytes),
    () => postMessage(null),
  );
});
