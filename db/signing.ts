/**
 * Signed decisions: each person's Ed25519 key, wrapped by a key from his password, and the signature
 * over what he decided. An internal signature, not a secure one in the sense of the law.
 */
import type { Mission } from "#shared/mission/state.ts";
import { canonical, sha256 } from "./canonical.ts";

/** Hash of what a decision rests on: the request, both routes, the letters and the change. */
export const shownHashOf = (mission: Mission): string =>
  sha256(
    canonical({
      id: mission.id,
      version: mission.version,
      request: mission.request,
      route: mission.route,
      closed: [...mission.closed].toSorted(),
      decisions: mission.decisions,
      permits: mission.permits,
      change: mission.change && {
        ...mission.change,
        closed: [...mission.change.closed].toSorted(),
      },
    }),
  );
