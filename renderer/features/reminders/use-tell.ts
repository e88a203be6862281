/** Reports once to the store which reminders are on screen now, so that the dossier can show it. */
import { useEffect, useRef } from "react";
import type { Notice } from "#shared/contract/notices.ts";
import { runCommand } from "#renderer/client.ts";

export const useTellReminders = (notices: readonly Notice[] | undefined): void => {
  const said = useRef<Set<string>>(new Set());
  useEffect(() => {
    const keys = (notices ?? [])
      .filter((one) => one.reminder !== null && !one.reminder.told && !said.current.has(one.key))
      .map((one) => one.key);
    if (keys.length === 0) return;
    for (const key of keys) said.current.add(key);
    void runCommand("notice.tell", { keys });
  }, [notices]);
};
