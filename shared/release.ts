/** The day this version was made. A computer that runs it and shows an earlier day has a wrong clock. */
export const releasedOn = "2026-11-01";
