/** The records of a delegation's members together, for the forms that are filled in from them. */
import { z } from "zod";
import type { Profile, SensitiveKey } from "../people/profile.ts";
import { command, query } from "./define.ts";

export interface MemberRecord {
  /** `memberKey`. */
  member: string;
  /** `null`: a person from outside, or nothing that the caller may read. */
  profile: Profile | null;
  /** Fields the caller may see and has just asked to see; an absent field is empty. */
  sensitive: Partial<Record<SensitiveKey, string>>;
}

export const memberRecordRows = {
  "mission.askRecords": command({
    rests: "nothing",
    capability: "signedIn",
    input: z.object({
      missionId: z.uuid(),
      /** `memberKey` of one; `null` for the whole delegation. */
      member: z.string().max(60).nullable(),
    }),
    output: z.object({}),
    topics: ["people"],
    doc: "Ask to see the members' sensitive fields, as far as permitted; each look is recorded.",
  }),
  "mission.memberRecords": query({
    capability: "signedIn",
    input: z.object({ missionId: z.uuid() }),
    output: z.object({ records: z.custom<MemberRecord[]>() }),
    topics: ["people", "missions"],
    doc: "The members' records for a form; sensitive fields for ten minutes after a request.",
  }),
};
