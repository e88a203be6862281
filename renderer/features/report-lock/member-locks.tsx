/** For deciders: the members who owe the report of an earlier journey. The requester may not have known. */
import type { Dossier } from "#shared/contract/missions.ts";
import { deciding } from "#shared/mission/workflow-row.ts";
import { useText } from "#renderer/i18n.ts";
import { LockBanner } from "./lock-banner.tsx";

export function MemberLocks({ dossier: { mission } }: { dossier: Dossier }) {
  const t = useText("reportLock");
  if (!deciding.includes(mission.status)) return null;
  const members = mission.request.members.flatMap((one) => one.personId ?? []);
  return <LockBanner personIds={members} title={t("title")} />;
}
