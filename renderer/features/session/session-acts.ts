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
      // The next person begins at home, and neither reads nor takes back what the last one did.
      tell("");
      await navigate({ to: "/" });
    },
  };
};
