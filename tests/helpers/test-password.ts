/** The password of everyone in tests; in its own file, because drivers must not load vitest. */
export const testPassword = "کبوتر آهنی نردبان مه";

/** Another one, for tests that change it. */
export const otherPassword = "قالیچهٔ نمناک زیر نردبان";
