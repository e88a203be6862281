/**
 * The joint signature of the delegation under its report (domain.md §8c `co_signers`): every member
 * from the staff list signs the same version; people from outside are named and do not sign. Pure.
 */
import { hashOf } from "../../canonical.ts";
import type { Guard, Outcome } from "../rules.ts";
import { staffOf, type Mission } from "../state.ts";

/** Members who have to sign, by id. */
const signersOf = (mission: Pick<Mission, "request">): string[] => [
  ...new Set(staffOf(mission.request)),
];

/** Those who have not signed the last version. */
export const unsignedBy = (mission: Pick<Mission, "request" | "reportVersions">): string[] => {
  const signed = mission.reportVersions.at(-1)?.signatures ?? [];
  return signersOf(mission).filter((id) => !signed.some((one) => one.personId === id));
};

export const maySign: Guard = (mission, actor) => {
  if (!signersOf(mission).includes(actor.id)) return { reason: "onlyMemberSigns" };
  return unsignedBy(mission).includes(actor.id) ? null : { reason: "signedBefore" };
};

export const signReport = (mission: Mission): Outcome => ({
  events: [
    {
      type: "mission.reportSigned.v1",
      payload: {
        reportVersion: mission.reportVersions.length,
        contentHash: hashOf(mission.report),
      },
    },
  ],
});
