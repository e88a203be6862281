/** The day this version was made. A computer that runs it with an earlier date has a wrong clock. */
export const releasedOn = "2026-11-01";
