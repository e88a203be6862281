/** The columns of a listed mission, and a row of them as the contract has it. */
import type { ListedMission } from "#shared/contract/missions.ts";

/** Columns of a listed mission; `m` is the mission, `p` its requester. */
export const columns = `m.id, m.dossier_no as dossierNo, m.subject, m.status, m.country, m.city,
  m.start_date as startDate, m.end_date as endDate, m.member_count as memberCount,
  m.changed_at as changedAt, m.priority, m.confidentiality, m.cleared, p.name_fa as requesterFa, p.fields`;
/** Year and number of a dossier, as the index of `mission` has them. */
export const byNumber: readonly string[] = [
  "cast(m.dossier_no as integer)",
  "cast(substr(m.dossier_no, instr(m.dossier_no, '/') + 1) as integer)",
];
export type Row = Omit<ListedMission, "requesterEn" | "requesterPostFa" | "cleared"> & {
  cleared: number;
  fields: string | null;
};

export const rowToListed = ({ fields, ...row }: Row): ListedMission => {
  const person =
    fields === null ? null : (JSON.parse(fields) as { nameEn: string; postFa: string });
  return {
    ...row,
    cleared: row.cleared === 1,
    requesterFa: row.requesterFa ?? "",
    requesterEn: person?.nameEn ?? "",
    requesterPostFa: person?.postFa ?? "",
  };
};
