/** The frame around every page: skip link, navigation, top bar, banners, the page. */
import { Box, Stack } from "@mui/material";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState, type RefObject } from "react";
import { useText } from "#renderer/i18n.ts";
import { pageBodyId } from "#renderer/ui/page.tsx";
import { Banners } from "./banners.tsx";
import { ClockBanner } from "./clock-banner.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { Navigation } from "./navigation.tsx";
import { TopBar } from "./top-bar.tsx";

export function Shell() {
  const t = useText("shell");
  const [paletteOpen, setPaletteOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  usePageFocus(main);
  usePaletteKey(() => setPaletteOpen(true));
  return (
    <Box sx={{ display: "flex", blockSize: "100dvh", overflow: "hidden" }}>
      <SkipLink label={t("skip")} onSkip={() => main.current?.focus()} />
      <Navigation />
      <Stack sx={{ flex: 1, minInlineSize: 0, paddingInlineEnd: 1, paddingBlockEnd: 1 }}>
        <TopBar onSearch={() => setPaletteOpen(true)} />
        <Banners />
        <ClockBanner />
        <Box
          component="main"
          id="main"
          ref={main}
          tabIndex={-1}
          sx={{
            flex: 1,
            minBlockSize: 0,
            // What is hidden from the eye is placed within the page, or the window would scroll too.
            position: "relative",
            outline: "none",
          }}
        >
          <Outlet />
        </Box>
      </Stack>
      <CommandPalette open={paletteOpen} onClose={() => setPaletteOpen(false)} />
    </Box>
  );
}

function SkipLink({ label, onSkip }: { label: string; onSkip: () => void }) {
  return (
    <Box
      component="button"
      type="button"
      onClick={onSkip}
      sx={(theme) => ({
        position: "absolute",
        insetBlockStart: 8,
        insetInlineStart: 8,
        zIndex: theme.zIndex.tooltip,
        padding: "8px 16px",
        font: "inherit",
        fontWeight: 600,
        color: "primary.contrastText",
        backgroundColor: "primary.main",
        border: 0,
        borderRadius: 1,
        transform: "translateY(-200%)",
        "&:focus": { transform: "none" },
      })}
    >
      {label}
    </Box>
  );
}

/** A new page begins at its top, and a screen reader at its heading. The first page is left alone. */
const usePageFocus = (main: RefObject<HTMLElement | null>) => {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    const moved = last.current !== undefined && last.current !== path;
    last.current = path;
    if (!moved) return;
    document.getElementById(pageBodyId)?.scrollTo?.({ top: 0 });
    // The page may still be loading its code; its title takes the focus when it is there.
    const timer = setTimeout(
      () => (document.getElementById("page-title") ?? main.current)?.focus(),
      50,
    );
    return () => clearTimeout(timer);
  }, [path, main]);
};

/** Ctrl+K (⌘K), by the key's place, so that it works on a Persian layout too. */
const usePaletteKey = (open: () => void) => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.code !== "KeyK" ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [open]);
};
