/** Who is signed in on this window, for pages behind the gate. Signing in and out is `features/session`. */
import { createContext, useContext } from "react";
import type { Capability } from "#shared/contract/capabilities.ts";
import type { SessionState, SignedInPerson } from "#shared/contract/session.ts";

export type ActiveSession = SessionState & { person: SignedInPerson };

/** Provided by the gate, so that a page never sees a session that the gate has already closed. */
export const SessionContext = createContext<ActiveSession | null>(null);

export const useSession = (): ActiveSession => {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession is only for pages behind the gate");
  return session;
};

/** Today in Tehran by the store's clock. */
export const useToday = (): string => useSession().today;

/** What the navigation and the buttons show; the store checks again on every call. */
export const useCan = (): ((capability: Capability) => boolean) => {
  const { capabilities } = useSession().person;
  return (capability) =>
    capability === "anyone" || capability === "signedIn" || capabilities.includes(capability);
};
