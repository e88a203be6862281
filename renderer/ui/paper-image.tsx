/** A photo of a dossier, read from the store with its hash checked, and drawn from memory. */
import BrokenIcon from "@mui/icons-material/BrokenImageOutlined";
import { Box } from "@mui/material";
import { useCallback } from "react";
import { useCall } from "#renderer/client.ts";

/** `missing` is what is there when the file is gone; `fit` shows the whole photo or fills the frame. */
export function PaperImage(props: {
  sha256: string;
  alt: string;
  missing: string;
  blockSize: number;
  fit?: "contain" | "cover";
}) {
  const { data, error } = useCall("file.read", { sha256: props.sha256 });
  const draw = useBytes(data?.bytes, data?.mime);
  return (
    <Box
      sx={(theme) => ({
        display: "grid",
        placeItems: "center",
        inlineSize: "100%",
        blockSize: props.blockSize,
        overflow: "hidden",
        borderRadius: 1,
        border: `1px solid ${theme.palette.line}`,
        backgroundColor: "background.default",
        color: "text.secondary",
        fontSize: "body2.fontSize",
        textAlign: "center",
      })}
    >
      {error ? (
        <span>
          <BrokenIcon aria-hidden sx={{ display: "block", marginInline: "auto" }} />
          {props.missing}
        </span>
      ) : (
        draw && (
          <Box
            component="img"
            ref={draw}
            alt={props.alt}
            sx={{
              inlineSize: "100%",
              blockSize: "100%",
              objectFit: props.fit ?? "cover",
              display: "block",
            }}
          />
        )
      )}
    </Box>
  );
}

/** Gives an image element its bytes for as long as it is on screen. */
export const useBytes = (bytes: Uint8Array | undefined, mime = "") => {
  // Only images are drawn; anything else would be a page of its own in our window.
  const drawable = bytes !== undefined && mime.startsWith("image/") && !mime.includes("svg");
  const draw = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null || bytes === undefined) return;
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [bytes, mime],
  );
  return drawable ? draw : null;
};
