/** Locking and signing out, for the menu and the command palette. */
import { useNavigate } from "@tanstack/react-router";
import { tell } from "#renderer/app/told.tsx";
import { useCommand } from "#renderer/client.ts";

export const useSessionActs = () => {
  const navigate = useNavigate();
  const lock = useCommand("session.lock");
  const signOut = useCommand("session.signOut");
  return {
    lock: () => void lock.run({}),
    signOut: async () => {
      const result = await signOut.run({});
      if (!result.ok) return;
      // The next person starts at home, and can neither read nor undo actions of the last one.
      tell("");
      await navigate({ to: "/" });
    },
  };
};
