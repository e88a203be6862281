/**
 * What a window shows before the pages: the store not ready, first start, signing in, locked,
 * a first password to change. Decides by what the store answers, never by itself.
 */
import { Box } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { forgetPerson, useCall } from "#renderer/client.ts";
import { SignInScreen } from "#renderer/features/session/sign-in-screen.tsx";
import { useIdleLock } from "#renderer/features/session/idle-lock.ts";
import { AccessGate } from "#renderer/features/session/access-gate.tsx";
import { useHasAllWords } from "#renderer/i18n.ts";
import { SessionContext } from "#renderer/session.ts";
import { RebuildProgress, SampleProgress, StartingScreen } from "./store-screens.tsx";

const FirstStart = lazy(async () => ({
  default: (await import("#renderer/features/session/first-start.tsx")).FirstStart,
}));
const StoreRefused = lazy(async () => ({
  default: (await import("./store-refused.tsx")).StoreRefused,
}));
const LockScreen = lazy(async () => ({
  default: (await import("#renderer/features/session/lock-screen.tsx")).LockScreen,
}));
const ForcedChange = lazy(async () => ({
  default: (await import("#renderer/features/session/change-password.tsx")).ForcedChange,
}));

export function Gate({ children }: { children: ReactNode }) {
  const status = useStatus();
  const hasAllWords = useHasAllWords();
  if (status?.rebuilding) return <RebuildProgress progress={status.rebuilding} />;
  if (!status || status.store === "starting") {
    return status?.progress || status?.sample ? (
      <SampleProgress progress={status.progress} />
    ) : (
      <StartingScreen />
    );
  }
  if (status.progress) return <SampleProgress progress={status.progress} />;
  if (status.store === "refused")
    return !hasAllWords ? (
      <StartingScreen />
    ) : (
      <Suspense fallback={<StartingScreen />}>
        <StoreRefused status={status} />
      </Suspense>
    );
  // Ready, or restarting behind a banner: what was typed stays on screen.
  return <SessionGate sample={status.sample}>{children}</SessionGate>;
}

function SessionGate({ sample, children }: { sample: boolean; children: ReactNode }) {
  const hasAllWords = useHasAllWords();
  const setup = useCall("setup.status", {}).data;
  const session = useCall("session.current", {}).data;
  const queryClient = useQueryClient();
  const state = session?.state;
  const locked = state === "locked";
  const personId = session?.person?.id;
  useIdleLock(state === "active" ? session?.idleLockMinutes : undefined);
  useEffect(() => {
    if (state === "signedOut") forgetPerson(queryClient);
    // Queries were refused while it was locked.
    if (state === "active")
      void queryClient.invalidateQueries({
        predicate: ({ state: kept }) => kept.status === "error",
      });
  }, [state, queryClient]);

  if (!setup || !session) return <StartingScreen />;
  // The sample fills its own folder; until it has, there is nothing to set up by hand.
  if (!setup.done && sample) return <SampleProgress progress={null} />;
  if (!setup.done)
    return !hasAllWords ? (
      <StartingScreen />
    ) : (
      <Suspense fallback={<StartingScreen />}>
        <FirstStart />
      </Suspense>
    );
  if (session.state === "signedOut" || !session.person) return <SignInScreen setup={setup} />;
  if (!hasAllWords) return <StartingScreen />;
  if (session.mustChangePassword && !locked)
    return (
      <Suspense fallback={<StartingScreen />}>
        <ForcedChange />
      </Suspense>
    );
  return (
    <>
      {locked && (
        <Suspense fallback={<StartingScreen />}>
          <LockScreen person={session.person} setup={setup} />
        </Suspense>
      )}
      {/* Kept alive behind the lock, so that a half-written form is still there afterwards. */}
      <Box
        key={personId}
        hidden={locked}
        inert={locked}
        sx={{ blockSize: "100%", "&[hidden]": { display: "none" } }}
      >
        <SessionContext value={{ ...session, person: session.person }}>
          <AccessGate>{children}</AccessGate>
        </SessionContext>
      </Box>
    </>
  );
}

/** Asked again and again while the store is not ready, in case a message is lost with it. */
const useStatus = () => {
  const first = useCall("app.status", {});
  const settled = first.data?.store === "ready" && first.data.progress === null;
  return useCall("app.status", {}, { pollMs: settled ? false : 1000 }).data;
};
