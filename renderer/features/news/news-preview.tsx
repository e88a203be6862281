/** The item as it would be released: the same parts in the same order as in the files. */
import { Box, Typography } from "@mui/material";
import type { NewsDocument } from "#shared/news/document.ts";
import { useText } from "#renderer/i18n.ts";
import { PaperImage } from "#renderer/ui/paper-image.tsx";

export function NewsPreview({ document }: { document: NewsDocument }) {
  const t = useText("news");
  const { lang, kicker, title, day, lead, body, photos, source } = document;
  return (
    <Box
      component="article"
      lang={lang}
      dir={lang === "fa" ? "rtl" : "ltr"}
      aria-label={t("preview")}
      sx={(theme) => ({
        backgroundColor: "background.paper",
        border: `1px solid ${theme.palette.line}`,
        borderRadius: 1,
        padding: 3,
        overflowWrap: "anywhere",
      })}
    >
      {kicker !== "" && (
        <Typography variant="body2" sx={{ color: "primary.main", fontWeight: 600 }} dir="auto">
          {kicker}
        </Typography>
      )}
      <Typography variant="h2" component="h3" dir="auto">
        {title || t("empty")}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p">
        {day}
      </Typography>
      <Typography sx={{ fontWeight: 600, marginBlock: 1.5 }} dir="auto">
        {lead || t("empty")}
      </Typography>
      {body.map((one, index) => (
        <Typography
          key={`${index} ${one.slice(0, 20)}`}
          sx={{ whiteSpace: "pre-line", marginBlockEnd: 1.5 }}
          dir="auto"
        >
          {one}
        </Typography>
      ))}
      {photos.map((one) => (
        <Box component="figure" key={one.sha256} sx={{ margin: 0, marginBlockEnd: 2 }}>
          <PaperImage
            sha256={one.sha256}
            alt={one.caption}
            missing={t("photoMissing")}
            blockSize={220}
          />
          <Typography component="figcaption" variant="caption" color="textSecondary" dir="auto">
            {one.caption}
          </Typography>
        </Box>
      ))}
      <Typography
        variant="caption"
        color="textSecondary"
        component="p"
        sx={(theme) => ({
          borderBlockStart: `1px solid ${theme.palette.line}`,
          paddingBlockStart: 1,
        })}
      >
        {source}
      </Typography>
    </Box>
  );
}
