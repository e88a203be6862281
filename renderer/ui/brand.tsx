/** Safir's sign and name. */
import { Box, Stack, Typography } from "@mui/material";
import { useText } from "#renderer/i18n.ts";

export function Brand(props: { below?: string; large?: boolean; signOnly?: boolean }) {
  const { below, large, signOnly } = props;
  const t = useText("common");
  const size = large ? 56 : 28;
  if (signOnly)
    return (
      <Box role="img" aria-label={t("appName")} sx={{ display: "grid", justifyItems: "center" }}>
        <Sign size={size} />
      </Box>
    );
  return (
    <Stack direction="row" sx={{ alignItems: "center", gap: 1, minInlineSize: 0 }}>
      <Sign size={size} />
      <Box sx={{ minInlineSize: 0 }}>
        <Typography
          component="div"
          variant={large ? "h5" : "h2"}
          sx={{ fontWeight: 700, lineHeight: large ? undefined : "20px" }}
        >
          {t("appName")}
        </Typography>
        {below && (
          <Typography component="div" variant="caption" color="textSecondary" noWrap>
            {below}
          </Typography>
        )}
      </Box>
    </Stack>
  );
}

/** A letter on the wing: the envoy. Points the way the language reads. */
function Sign({ size }: { size: number }) {
  return (
    <Box
      component="svg"
      viewBox="0 0 40 40"
      aria-hidden
      sx={(theme) => ({
        inlineSize: size,
        blockSize: size,
        flexShrink: 0,
        color: "primary.main",
        transform: theme.direction === "rtl" ? "scaleX(-1)" : "none",
      })}
    >
      <circle cx="20" cy="20" r="20" fill="currentColor" />
      <Box component="g" sx={{ color: "primary.contrastText" }}>
        <path d="M8 21.5 31 10.5 24.6 30l-5.1-6.3z" fill="currentColor" />
        <path d="M19.5 23.7 31 10.5 15.2 22.4v6.4z" fill="currentColor" opacity=".62" />
      </Box>
    </Box>
  );
}
