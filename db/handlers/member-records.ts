/** The records of a delegation for its forms: what the caller may read, and may see because he asked. */
import type { MemberRecord } from "#shared/contract/member-records.ts";
import { grants } from "#shared/contract/capabilities.ts";
import { memberKey, type Member } from "#shared/mission/request.ts";
import { masked, sensitiveOf } from "#shared/people/profile.ts";
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
        recordLook(store, call, `${streamOf(one)}:${memberKey(one)}`, missionId);
      return {};
    },

    "mission.memberRecords": (store, { missionId }, call) => ({
      records: visibleMission(store, call, missionId).request.members.map((one) =>
        recordOf(store, one, call),
      ),
    }),
  };

const streamOf = (one: Member) => (one.personId === null ? "outsider" : "person");

const maySee = (one: Member, call: Call): boolean =>
  one.personId === null
    ? grants(call.actor.roles, "people.sensitive")
    : mayWith(one.personId, call).reveal;

const recordOf = (store: Store, one: Member, call: Call): MemberRecord => {
  const member = memberKey(one);
  const sees = maySee(one, call) && looksNow(store, member, call);
  if (one.personId === null)
    return { member, profile: null, sensitive: sees ? { nationalId: one.nationalId } : {} };
  const profile = store.people.profile(one.personId);
  return {
    member,
    profile: mayWith(one.personId, call).read ? masked(profile) : null,
    sensitive: sees ? sensitiveOf(profile) : {},
  };
};
