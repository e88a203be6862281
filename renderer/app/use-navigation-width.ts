/** Whether the navigation shows icons alone: by choice, by the page's need for width, or on a narrow window. */
import { useMediaQuery } from "@mui/material";
import { useRouterState } from "@tanstack/react-router";
import { create } from "zustand";

const storageKey = "safir.navigation";
type Choice = "open" | "icons";

/** Work that needs the width: the request, a decision, the report. */
const wide = /^\/(request|decide|missions\/[^/]+\/(decide|report|review))(\/|$)/;

const useChoice = create<{ choice: Choice }>(() => ({
  choice: localStorage.getItem(storageKey) === "icons" ? "icons" : "open",
}));

export const setNavigation = (choice: Choice): void => {
  localStorage.setItem(storageKey, choice);
  useChoice.setState({ choice });
};

export const useNavigationIcons = (): boolean => {
  const { choice } = useChoice();
  const narrow = useMediaQuery("(max-width: 1199.95px)", { noSsr: true });
  const needsWidth = useRouterState({ select: ({ location }) => wide.test(location.pathname) });
  return choice === "icons" || narrow || needsWidth;
};
