/** What the command palette is narrowed to by its first character, and the groups of its rows. Pure. */

/** In the order on screen. */
export const groups = [
  "paletteTasks",
  "paletteHere",
  "paletteGo",
  "paletteDo",
  "paletteDossiers",
  "paletteAgreements",
  "palettePeople",
  "paletteContacts",
  "paletteCommitments",
  "paletteSettings",
  "paletteEverywhere",
] as const;
export type Group = (typeof groups)[number];

export const scopes = ["all", "tasks", "places", "people", "records"] as const;
export type Scope = (typeof scopes)[number];

/** The first sign is the one shown; the others are on the same key of another keyboard. */
const signs: Record<Scope, readonly string[]> = {
  all: [],
  tasks: ["›", ">", "<", "‹"],
  places: ["/"],
  people: ["@"],
  records: ["#"],
};

const groupsIn: Record<Scope, readonly Group[]> = {
  all: groups,
  tasks: ["paletteTasks", "paletteHere", "paletteDo"],
  places: ["paletteGo", "paletteSettings"],
  people: ["palettePeople", "paletteContacts"],
  records: ["paletteDossiers", "paletteAgreements", "paletteCommitments", "paletteEverywhere"],
};

export const signOf = (scope: Scope): string => signs[scope][0] ?? "";

export const isIn = (scope: Scope, group: Group): boolean => groupsIn[scope].includes(group);

/** Rows of a group: few beside the others, more when it was asked for. */
export const mostOf = (scope: Scope, group: Group): number =>
  scope !== "all" ? 20 : group === "paletteDossiers" ? 6 : 4;

/** The typed text as its scope and its words. */
export const scopeOf = (typed: string): { scope: Scope; text: string } => {
  const whole = typed.trim();
  const scope = scopes.find((one) => signs[one].some((sign) => whole.startsWith(sign))) ?? "all";
  return { scope, text: (scope === "all" ? whole : whole.slice(1)).trim() };
};

/** The same words under another scope. */
export const inScope = (typed: string, scope: Scope): string =>
  `${signOf(scope)}${scopeOf(typed).text}`;
