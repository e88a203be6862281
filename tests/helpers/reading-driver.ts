/** Reads one paper in the reader's own thread, and reports how much memory the process used. */
import { Worker } from "node:worker_threads";
import path from "node:path";
import { acceptedTypes } from "#shared/papers-policy.ts";

const began = performance.now();
let most = 0;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
const worker = new Worker(path.join(import.meta.dirname, "../../db/paper-worker.ts"));
worker.on("message", () => {
  clearInterval(watch);
  process.send?.({
    megabytes: Math.round(most / 1024 / 1024),
    seconds: (performance.now() - began) / 1000,
  });
});
worker.postMessage({ sha256: "", file: process.argv[2], mime: acceptedTypes.xlsx });
