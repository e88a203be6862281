/** A paper as it looks, inside the window: a picture, or the pages of a PDF, drawn from bytes that the store has checked. */
import { Box, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useBytes } from "./paper-image.tsx";
import { Loading, RefusalAlert } from "./states.tsx";

export function PaperView({ sha256, name }: { sha256: string; name: string }) {
  const t = useText("common");
  const { data, error } = useCall("file.read", { sha256 });
  const draw = useBytes(data?.bytes, data?.mime);
  if (error) return <RefusalAlert refusal={error} />;
  if (!data) return <Loading lines={6} />;
  if (draw)
    return <Box component="img" ref={draw} alt={name} sx={{ ...sheet, inlineSize: "100%" }} />;
  if (data.mime === "application/pdf")
    return <PdfPages key={sha256} bytes={data.bytes} name={name} />;
  return <Typography color="textSecondary">{t("paperNotShown")}</Typography>;
}

const sheet = { display: "block", border: 1, borderColor: "line", backgroundColor: "common.white" };

/** Sharper than the screen, so that small print can be read. */
const scale = 2;

function PdfPages({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const t = useText("common");
  const [pages, setPages] = useState<readonly HTMLCanvasElement[]>([]);
  const [state, setState] = useState<"drawing" | "drawn" | "failed">("drawing");
  useEffect(() => {
    let gone = false;
    drawPages(bytes, (page) => {
      if (!gone) setPages((before) => [...before, page]);
      return !gone;
    }).then(
      () => !gone && setState("drawn"),
      () => !gone && setState("failed"),
    );
    return () => {
      gone = true;
    };
  }, [bytes]);
  return (
    <>
      {state === "failed" && <Typography color="textSecondary">{t("paperNotShown")}</Typography>}
      {pages.map((page, index) => (
        <Box
          key={index}
          role="img"
          aria-label={t("paperPage", { name, page: index + 1 })}
          ref={(box: HTMLElement | null) => box?.replaceChildren(page)}
          sx={{ ...sheet, marginBlockEnd: 1, "& canvas": { display: "block", inlineSize: "100%" } }}
        />
      ))}
      {state === "drawing" && <Loading lines={6} />}
    </>
  );
}

/** Draws one page after another; stops when `onPage` says that nobody looks any more. */
const drawPages = async (
  bytes: Uint8Array,
  onPage: (page: HTMLCanvasElement) => boolean,
): Promise<void> => {
  // Large, and only a reader of papers needs it.
  const { getDocumentProxy } = await import("unpdf");
  // The reader takes the bytes over; the answer keeps its own.
  const document_ = await getDocumentProxy(new Uint8Array(bytes));
  try {
    for (let number = 1; number <= document_.numPages; number += 1) {
      const page = await document_.getPage(number);
      const viewport = page.getViewport({ scale });
      const canvas = document.createElement("canvas");
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await page.render({ canvas, viewport }).promise;
      if (!onPage(canvas)) return;
    }
  } finally {
    await document_.destroy();
  }
};
