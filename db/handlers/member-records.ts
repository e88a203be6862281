/** The records of a delegation for its forms: the fields the caller may read, and those they have asked to see. */
import type { MemberRecord } from "#shared/contract/member-records.ts";
import { grants } from "#shared/contract/capabilities.ts";
import { memberKey, type Member } from "#shared/mission/request/request.ts";
import type { Mission } from "#shared/mission/state.ts";
import { papersFor } from "#shared/mission/departure/travel-papers.ts";
import { outsiders, people } from "#shared/people/people.ts";
import { masked, sensitiveOf, type Profile } from "#shared/people/profile.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { visibleMission } from "../visibility.ts";
import { looksNow, mayWith, recordLook } from "./profiles.ts";

export const memberRecordHandlers: Pick<Handlers, "mission.askRecords" | "mission.memberRecords"> =
  {
    "mission.askRecords": (store, { missionId, member }, call) => {
      const { members } = visibleMission(store, call, missionId).request;
      const asked = members.filter((one) => member === null || memberKey(one) === member);
      if (asked.length === 0) return refuseWith({ code: "notFound", reason: "notFound" });
      for (const one of asked.filter((each) => maySee(each, call)))
        recordLook(store, call, { of: streamOf(one), id: memberKey(one) }, missionId);
      return {};
    },

    "mission.memberRecords": (store, { missionId }, call) => {
      const mission = visibleMission(store, call, missionId);
      return { records: mission.request.members.map((one) => recordOf(store, mission, one, call)) };
    },
  };

const streamOf = (one: Member) => (one.personId === null ? outsiders : people);

const maySee = (one: Member, call: Call): boolean =>
  one.personId === null
    ? grants(call.actor.roles, "people.sensitive")
    : mayWith(one.personId, call).reveal;

const recordOf = (store: Store, mission: Mission, one: Member, call: Call): MemberRecord => {
  const member = memberKey(one);
  const sees = maySee(one, call) && looksNow(store, member, call);
  const passport = passportOf(mission, member);
  if (one.personId === null) {
    const { nationalId } = one;
    const sensitive = passport ? { nationalId, passportNo: passport.passportNo } : { nationalId };
    return { member, profile: null, sensitive: sees ? sensitive : {} };
  }
  const profile: Profile = { ...store.people.profile(one.personId), ...passport };
  return {
    member,
    profile: mayWith(one.personId, call).read ? masked(profile) : null,
    sensitive: sees ? sensitiveOf(profile) : {},
  };
};

/** The passport they travel on, where one is recorded for this journey; it may differ from their usual one. */
const passportOf = ({ travelPapers }: Mission, member: string) => {
  const paper = papersFor(travelPapers, member, "passport").at(-1);
  return (
    paper && {
      passportType: paper.passportType,
      passportNo: paper.number,
      passportIssuedOn: paper.validFrom,
      passportExpiresOn: paper.validUntil,
    }
  );
};
