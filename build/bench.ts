/** `npm run bench [missions]`: the ratios of tests/bench/bench.ts. */
import "#tests/bench/bench.ts";
