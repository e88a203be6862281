/** What everybody in a test signs in with; by itself, because drivers load nothing of vitest. */
export const testPassword = "کبوتر آهنی نردبان مه";

/** Another one, for whoever changes theirs. */
export const otherPassword = "قالیچهٔ نمناک زیر نردبان";
