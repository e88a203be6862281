/** Who is signed in on this window, for pages behind the gate. Signing in and out is `features/session`. */
import type { Capability } from "#shared/contract/capabilities.ts";
import type { SessionState, SignedInPerson } from "#shared/contract/session.ts";
import { useCall } from "./client.ts";

/** The session; behind the gate there always is one. */
export const useSession = (): SessionState & { person: SignedInPerson } => {
  const { data } = useCall("session.current", {});
  if (!data?.person) throw new Error("useSession is only for pages behind the gate");
  return { ...data, person: data.person };
};

/** Today in Tehran by the store's clock. */
export const useToday = (): string => useSession().today;

/** What the navigation and the buttons show; the store checks again on every call. */
export const useCan = (): ((capability: Capability) => boolean) => {
  const { capabilities } = useSession().person;
  return (capability) => capability === "anyone" || capability === "signedIn" || capabilities.includes(capability);
};
