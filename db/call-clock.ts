/** The instant of the call that is being answered: fixed once, no matter how long its handler takes. */

export const createCallClock = (now: () => Date) => {
  let fixed: Date | null = null;
  return {
    /** The instant of the call under way; between calls, what the computer's clock shows. */
    now: (): Date => new Date(fixed ?? now()),
    /** Runs a handler at this instant; handlers are synchronous, so no other call sees it. */
    during<T>(at: Date, run: () => T): T {
      const before = fixed;
      fixed = at;
      try {
        return run();
      } finally {
        fixed = before;
      }
    },
  };
};
export type CallClock = ReturnType<typeof createCallClock>;
