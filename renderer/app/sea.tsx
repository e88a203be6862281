/** The drawing behind the screens before the shell. */
import { Box } from "@mui/material";

/** The Caspian at the foot of the page; decoration. */
export function Sea() {
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox="0 0 1440 220"
      preserveAspectRatio="none"
      sx={{
        position: "fixed",
        insetInline: 0,
        insetBlockEnd: 0,
        inlineSize: "100%",
        blockSize: "min(24vh, 220px)",
        zIndex: -1,
        color: "primary.main",
      }}
    >
      <path
        fill="currentColor"
        opacity=".06"
        d="M0 70c180-52 330-52 520-8s330 60 520 10 300-40 400-14v162H0z"
      />
      <path
        fill="currentColor"
        opacity=".07"
        d="M0 126c220-40 380-22 560 8s360 26 540-10 240-26 340-6v102H0z"
      />
      <path
        fill="currentColor"
        opacity=".09"
        d="M0 176c160-22 340-20 520 0s420 22 600-2 240-14 320-4v50H0z"
      />
    </Box>
  );
}
