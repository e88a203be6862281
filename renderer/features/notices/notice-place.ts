/** Where a notice leads: its dossier, or where an administrator names a person for a stuck task. */
import type { Notice } from "#shared/contract/notices.ts";

export const placeOf = ({ task, missionId }: Pick<Notice, "task" | "missionId">) =>
  task === "nameAnother"
    ? ({ to: "/waiting", search: { stuck: true } } as const)
    : task === "fillRole"
      ? ({ to: "/people" } as const)
      : missionId === null
        ? ({ to: "/notices" } as const)
        : ({ to: "/missions/$missionId", params: { missionId } } as const);
