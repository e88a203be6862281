/**
 * Hands new notices on to the operating system, once each, while the session is unlocked; and
 * follows a click on one to its dossier. Notifications from before the start are in the bell already.
 */
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef } from "react";
import type { Output } from "#shared/contract/table.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { placeOf } from "./notice-place.ts";
import { systemNoticeIn } from "./notice-words.ts";

/** More at once would only cover the screen; the bell has them all. */
const atOnce = 3;

export const useSystemNotices = (list: Output<"notice.list"> | undefined): void => {
  const t = useText("notices");
  const lang = useLang();
  const navigate = useNavigate();
  const known = useRef<Set<string> | null>(null);
  const tell = useEffectEvent((now: Output<"notice.list">) => {
    const before = known.current;
    known.current = new Set([...(before ?? []), ...now.notices.map((one) => one.key)]);
    if (before === null) return;
    const wanted = new Set(now.choices.filter((one) => one.inSystem).map((one) => one.kind));
    const fresh = now.notices.filter(
      (one) => !one.read && !before.has(one.key) && wanted.has(one.kind),
    );
    for (const one of fresh.slice(0, atOnce))
      void runCommand("app.notify", {
        title: t("systemTitle"),
        body: systemNoticeIn(lang, one),
        missionId: one.missionId ?? "",
      });
  });
  useEffect(() => {
    if (list) tell(list);
  }, [list]);

  const clicked = useCall("app.status", {}).data?.clicked;
  const followed = useRef<number | null>(null);
  const { missionId = "", count = 0 } = clicked ?? {};
  const follow = useEffectEvent(() => {
    const told = list?.notices.find((one) => one.missionId === missionId);
    void navigate(
      missionId === "" ? { to: "/notices" } : placeOf({ missionId, task: told?.task ?? null }),
    );
  });
  useEffect(() => {
    const last = followed.current;
    followed.current = count;
    // A click before this person signed in was not theirs.
    if (last !== null && count > last) follow();
  }, [count]);
};
