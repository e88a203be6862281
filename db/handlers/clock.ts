/** Whether the computer's clock can be right, and that somebody says so. */
import type { Handlers } from "../context.ts";

export const clockHandlers: Pick<Handlers, "clock.state" | "clock.confirm"> = {
  "clock.state": (store) => ({ fault: store.clockGuard.faultAt(store.now()) }),
  "clock.confirm": (store) => {
    store.clockGuard.confirm();
    return {};
  },
};
