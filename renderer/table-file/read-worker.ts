/** The worker that reads a table file, off the page's own thread. */
import { readTable } from "./read-table.ts";

addEventListener("message", (event: MessageEvent<File>) => {
  void readTable(event.data).then((rows) => postMessage(rows));
});
