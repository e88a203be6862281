/** `npm run bench [-- sizes]`: the figures of tests/bench/bench.ts. */
import "#tests/bench/bench.ts";
