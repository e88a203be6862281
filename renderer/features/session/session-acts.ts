/** Locking and signing out, for the menu and the command palette. */
import { useNavigate } from "@tanstack/react-router";
import { useCommand } from "#renderer/client.ts";

export const useSessionActs = () => {
  const navigate = useNavigate();
  const lock = useCommand("session.lock");
  const signOut = useCommand("session.signOut");
  return {
    lock: () => void lock.run({}),
    signOut: async () => {
      const result = await signOut.run({});
      // The next person begins at home, not on the last one's page.
      if (result.ok) await navigate({ to: "/" });
    },
  };
};
