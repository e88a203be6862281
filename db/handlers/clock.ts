/** Whether the computer's clock can be right, and confirming that it is. */
import type { Handlers } from "../context.ts";

export const clockHandlers: Pick<Handlers, "clock.state" | "clock.confirm"> = {
  "clock.state": (store) => ({ fault: store.clockGuard.faultAt(store.now()) }),
  "clock.confirm": (store) => {
    // A confirmation covers only what was shown: a clock that goes wrong later is asked about again.
    if (store.clockGuard.faultAt(store.now()) !== null) store.clockGuard.confirm();
    return {};
  },
};
