/** What was approved, struck through, before what is asked for now; only the one where both say the same. */
import { Box } from "@mui/material";

export function Was({ before, after }: { before: string; after: string }) {
  if (before === after) return <bdi>{after}</bdi>;
  return (
    <>
      {before !== "" && (
        <Box component="del" sx={{ color: "text.secondary", marginInlineEnd: 0.5 }}>
          <bdi>{before}</bdi>
        </Box>
      )}
      {after !== "" && (
        <Box component="ins" sx={{ fontWeight: 600, textDecoration: "none" }}>
          <bdi>{after}</bdi>
        </Box>
      )}
    </>
  );
}
