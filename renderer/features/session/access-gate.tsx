/**
 * Account changes since the last sign-in are shown before the pages: changes by others
 * on a separate page, the person's own in a line that stays until it is confirmed.
 */
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { AccessChangeView } from "#shared/contract/session.ts";
import { useCall } from "#renderer/client.ts";

const ChangesPage = lazy(async () => ({
  default: (await import("./access-changes.tsx")).ChangesPage,
}));
const ChangesLine = lazy(async () => ({
  default: (await import("./access-changes.tsx")).ChangesLine,
}));

/** Stands before the pages while others have changed something. */
export function AccessGate({ children }: { children: ReactNode }) {
  const { data, error } = useCall("session.access", {});
  const [done, setDone] = useState(false);
  if (!data && !error) return null;
  const changes = data?.changes ?? [];
  if (done || !isAlarming(changes)) return children;
  return (
    <Suspense fallback={null}>
      <ChangesPage changes={changes} onDone={() => setDone(true)} />
    </Suspense>
  );
}

/** A line above the page, for the person's own changes. */
export function AccessLine() {
  const { data } = useCall("session.access", {});
  const [done, setDone] = useState(false);
  const changes = data?.changes ?? [];
  if (done || changes.length === 0 || isAlarming(changes)) return null;
  return (
    <Suspense fallback={null}>
      <ChangesLine changes={changes} onDone={() => setDone(true)} />
    </Suspense>
  );
}

/** In one's own name, and yet nothing one did. */
const unexplained: ReadonlySet<AccessChangeView["kind"]> = new Set([
  "keyUnexplained",
  "recoveryUnexplained",
]);

const isAlarming = (changes: readonly AccessChangeView[]): boolean =>
  changes.some(({ own, kind }) => !own || unexplained.has(kind));
