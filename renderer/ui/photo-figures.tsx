/** Photos to be looked at, each over its caption. How they are chosen: `photo-list.tsx`. */
import { Box, Typography } from "@mui/material";
import type { Paper } from "#shared/mission/request/request.ts";
import { useText } from "#renderer/i18n.ts";
import { PaperImage } from "./paper-image.tsx";

export function PhotoFigures(props: { photos: readonly { file: Paper; caption: string }[] }) {
  const t = useText("report");
  return (
    <Box
      component="ul"
      sx={{
        listStyle: "none",
        margin: 0,
        padding: 0,
        display: "grid",
        gap: 2,
        gridTemplateColumns: "repeat(auto-fill, minmax(13rem, 1fr))",
      }}
    >
      {props.photos.map(({ file, caption }, index) => (
        <Box key={`${index} ${file.sha256}`} component="li" sx={{ minInlineSize: 0 }}>
          <Box component="figure" sx={{ margin: 0 }}>
            <PaperImage
              sha256={file.sha256}
              // The caption below says it already.
              alt={caption === "" ? file.name : ""}
              missing={t("photo.missing")}
              blockSize={160}
            />
            <Typography
              component="figcaption"
              variant="body2"
              dir="auto"
              sx={{ marginBlockStart: 0.5 }}
            >
              {caption || <bdi>{file.name}</bdi>}
            </Typography>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
