/** The people met on a mission, or planned to be met: from its report and its programme. Pure. */
import { agreedStatuses, type Mission } from "../mission/state.ts";
import { contactKey } from "./contact.ts";

export interface Encounter {
  key: string;
  name: string;
  post: string;
  organisation: string;
  reach: string;
  country: string;
  city: string;
  topic: string;
  outcome: string;
  day: string;
  /** Reported; otherwise only planned. */
  held: boolean;
}

/** The parts of a mission that name the people met. */
type MissionMet = Pick<Mission, "status" | "segments" | "request" | "report">;

/** One for each person: the report says whether it took place, the programme on which day. */
export const encountersOf = (mission: MissionMet): Encounter[] => {
  const found = new Map<string, Encounter>();
  for (const one of [...planned(mission), ...told(mission)]) {
    if (one.key === "") continue;
    const before = found.get(one.key);
    found.set(
      one.key,
      before
        ? {
            ...one,
            day: one.held && !before.held ? before.day : one.day,
            topic: one.topic || before.topic,
            outcome: one.outcome || before.outcome,
          }
        : one,
    );
  }
  return [...found.values()];
};

/** Once the journey is approved; not when it is cancelled. */
const planned = ({ status, segments, request }: MissionMet): Encounter[] =>
  agreedStatuses.includes(status)
    ? segments
        .filter((one) => one.kind === "meeting" && !one.isPrivate)
        .map((one) => ({
          key: contactKey(one.person, one.carrier),
          name: one.person,
          post: "",
          organisation: one.carrier,
          reach: "",
          country: request.country,
          city: request.city,
          topic: one.topic,
          outcome: one.outcome,
          day: one.departAt.slice(0, 10),
          held: false,
        }))
    : [];

const told = ({ report, request }: MissionMet): Encounter[] =>
  (report?.meetings ?? []).map((one) => ({
    key: contactKey(one.person, one.organisation),
    name: one.person,
    post: one.post,
    organisation: one.organisation,
    reach: one.contact,
    country: request.country,
    city: request.city,
    topic: one.topic,
    outcome: "",
    day: report?.actualEnd ?? request.endDate,
    held: true,
  }));
