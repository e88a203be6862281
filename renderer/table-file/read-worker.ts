/** The worker that reads a table file, off the page's own thread. */
import { readSheets } from "./read-table.ts";

addEventListener("message", (event: MessageEvent<File>) => {
  void readSheets(event.data).then((sheets) => postMessage(sheets));
});
