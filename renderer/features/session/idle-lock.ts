/** Locks the session when mouse and keys were not used for as long as the setting says. */
import { useEffect } from "react";
import { useCommand } from "#renderer/client.ts";

const signs = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const checkEvery = 5_000;

/** `minutes` is undefined while there is nothing to lock. */
export const useIdleLock = (minutes: number | undefined): void => {
  const { run } = useCommand("session.lock");
  useEffect(() => {
    if (minutes === undefined) return;
    let last = Date.now();
    const touched = () => {
      last = Date.now();
    };
    signs.forEach((sign) => addEventListener(sign, touched, { passive: true }));
    // The clock is compared instead of one long timer: a computer that slept locks at once.
    const timer = setInterval(() => {
      if (Date.now() - last >= minutes * 60_000) {
        last = Date.now();
        void run({});
      }
    }, checkEvery);
    return () => {
      clearInterval(timer);
      signs.forEach((sign) => removeEventListener(sign, touched));
    };
  }, [minutes, run]);
};
