/**
 * Who may know that a dossier exists: checked before anything of it is read, listed, counted, searched
 * or notified. The rule is `shared/mission/confidentiality.ts`; here it is one condition in SQL.
 */
import { classRank, clearanceOf } from "#shared/mission/confidentiality.ts";
import { confidentialities } from "#shared/mission/request/request.ts";
import { holderOf } from "#shared/route/holders.ts";
import { mayorsStep, owingStatuses } from "#shared/mission/report/report-lock.ts";
import {
  agreedStatuses,
  askedStatuses,
  openNow,
  travellers,
  type Mission,
} from "#shared/mission/state.ts";
import { refuseWith, type Call, type Store } from "./context.ts";
import { loadMission } from "./mission-store.ts";
import { quoted } from "./sqlite.ts";

/** The mission, or a refusal that does not reveal whether it exists. */
export const visibleMission = (store: Store, call: Call, missionId: string): Mission => {
  const mission = loadMission(store.ledger, missionId);
  assertVisible(store, mission, call);
  return mission;
};

/** The same for a mission that is loaded already. */
export const assertVisible = (store: Store, mission: Mission, call: Call): void => {
  if (mission.version === 0 || !sees(store, mission, call.actor))
    refuseWith({ code: "notFound", reason: "notFound" });
};

/** People who find it in lists; and a deputy while a step waits for them. */
export const sees = (store: Store, mission: Mission, actor: Call["actor"]): boolean => {
  if (listedFor(store, mission.id, actor)) return true;
  const people = store.people.directory();
  // The mayor's deputy may have to waive the lock of a report that is owed.
  const owes = owingStatuses.includes(mission.status);
  if (owes && holderOf(mayorsStep, actor.id, travellers(mission), people)) return true;
  return openNow(mission).some((step) => holderOf(step, actor.id, travellers(mission), people));
};

/** Whether lists and search find this dossier for them. */
export const listedFor = (store: Store, missionId: string, actor: Call["actor"]): boolean =>
  store
    .sql<unknown[], number>(
      `select 1 from mission m where m.id = @missionId and ${visibleTo(store, actor)}`,
    )
    .pluck()
    .get({ missionId, me: actor.id }) !== undefined;

const topRank = classRank(confidentialities.at(-1) ?? "normal");

/**
 * Condition on `mission m`, with `@me` bound: their clearance covers its class, or they have a part in it
 * by name or by role. Without a clearance it is driven by the list of their own few, so that others'
 * missions are not even looked at.
 */
export const visibleTo = (store: Store, { roles }: Call["actor"]): string => {
  const rank = clearanceOf(roles, store.settings.values());
  if (rank >= topRank) return "true";
  const own = `m.id in (${ownMissions(roles, rank)})`;
  return rank < 0 ? own : `(m.class_rank <= ${rank} or ${own})`;
};

/**
 * Condition on `mission m`, with `@me` bound: they may know of this journey. `knowledgeOf` says
 * how much. The plus keeps the query on the index of days, instead of reading every mission of a status.
 */
export const journeyKnown = (store: Store, actor: Call["actor"]): string =>
  `(+m.status in (${quoted(agreedStatuses)}) or (+m.status in (${quoted(askedStatuses)}) and ${visibleTo(store, actor)}))`;

/**
 * How the missions that a person sees are counted without reading them: every one up to `rank` is in the
 * kept counts, and those of `above`, a condition on `mission m`, are counted one by one. `null` for
 * people who see only their own.
 */
export const countedClasses = (
  store: Store,
  { roles }: Call["actor"],
): { rank: number; above: string } | null => {
  const rank = clearanceOf(roles, store.settings.values());
  if (rank < 0) return null;
  // Nothing; "false" would still be planned as a scan.
  if (rank >= topRank) return { rank, above: "m.id = ''" };
  return { rank, above: `m.id in (${ownMissions(roles, rank)}) and +m.class_rank > ${rank}` };
};

/** The few missions of a person without a clearance, `@me`; `null` for a person who sees more than their own. */
export const onlyOwn = (store: Store, { roles }: Call["actor"]): string | null =>
  clearanceOf(roles, store.settings.values()) < 0 ? ownMissions(roles, -1) : null;

/** The person and roles whose part lets such a person see a dossier, as tokens of the search. */
export const partsOf = (store: Store, { id, roles }: Call["actor"]): string[] | null =>
  clearanceOf(roles, store.settings.values()) < 0 ? [id, ...roles] : null;

/** Missions that `@me` asked for or travels on. */
export const travelledByMe =
  "select v.mission_id from mission_viewer v where v.person_id = @me and v.goes >= 0";

/** By name; by role only those above the rank that the role sees anyway. Some are named twice. */
const ownMissions = (roles: Call["actor"]["roles"], rank: number): string =>
  `select v.mission_id from mission_viewer v where v.person_id = @me
    union all select r.mission_id from role_set s
    cross join mission_role_viewer r on r.roles = s.roles and r.class_rank > ${rank}
    where s.role in (${quoted(roles)})`;

/**
 * Condition on `commitment c`, with `@me` bound: one from a dossier is seen by people who see the dossier, and
 * by its owner; one from a meeting or a letter by everyone, like the register of agreements.
 */
export const commitmentSeen = (store: Store, actor: Call["actor"]): string =>
  `(c.mission_id = '' or c.owner_id = @me or exists (
    select 1 from mission m where m.id = c.mission_id and ${visibleTo(store, actor)}))`;
