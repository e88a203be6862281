/** The columns of a listed mission, and a row of them as the contract has it. */
import type { ListedMission } from "#shared/contract/missions.ts";

/** Columns of a listed mission; `m` is the mission, `p` its requester. */
export const columns = `m.id, m.dossier_no as dossierNo, m.subject, m.status, m.country, m.city,
  m.start_date as startDate, m.end_date as endDate, m.member_count as memberCount,
  m.changed_at as changedAt, m.priority, m.confidentiality, m.cleared, coalesce(p.name_fa, '') as requesterFa,
  coalesce(p.name_en, '') as requesterEn, coalesce(p.post_fa, '') as requesterPostFa`;
/** Year and number of a dossier, as the index of `mission` has them. */
export const byNumber: readonly string[] = [
  "cast(m.dossier_no as integer)",
  "cast(substr(m.dossier_no, instr(m.dossier_no, '/') + 1) as integer)",
];
export type Row = Omit<ListedMission, "cleared"> & { cleared: number };

/** Field by field: that is ten times faster than taking away what a row has besides. */
export const rowToListed = (row: Row): ListedMission => ({
  id: row.id,
  dossierNo: row.dossierNo,
  subject: row.subject,
  status: row.status,
  country: row.country,
  city: row.city,
  startDate: row.startDate,
  endDate: row.endDate,
  memberCount: row.memberCount,
  requesterFa: row.requesterFa,
  requesterEn: row.requesterEn,
  requesterPostFa: row.requesterPostFa,
  changedAt: row.changedAt,
  priority: row.priority,
  confidentiality: row.confidentiality,
  cleared: row.cleared === 1,
});
