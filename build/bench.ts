/** `npm run bench [missions]`: the ratios of tests/bench/bench.ts. */
await import("#tests/bench/bench.ts");

export {};
