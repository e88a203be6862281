/** The papers of the request beside the decision: the invitation is open, the others one click away. */
import { Box, Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { useState } from "react";
import type { Request } from "#shared/mission/request/request.ts";
import { useText } from "#renderer/i18n.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { PaperView } from "#renderer/ui/paper-view.tsx";

/** More than these have their place in the dossier. */
const shown = 4;

export function DecisionPapers({ request }: { request: Request }) {
  const t = useText("decide");
  const papers = [request.invitationFile, ...request.otherPapers].flatMap((one) => one ?? []);
  const [open, setOpen] = useState(papers[0]?.sha256);
  const paper = papers.find((one) => one.sha256 === open) ?? papers[0];
  if (!paper) return null;
  return (
    <Stack
      component="aside"
      aria-label={t("papers")}
      sx={(theme) => ({
        inlineSize: { xs: 280, lg: 430 },
        flexShrink: 0,
        backgroundColor: "background.default",
        borderInlineStart: `1px solid ${theme.palette.line}`,
      })}
    >
      <Stack
        direction="row"
        sx={{
          alignItems: "center",
          minBlockSize: heights.tabs,
          paddingInline: 1.5,
          overflow: "hidden",
        }}
      >
        <ToggleButtonGroup
          exclusive
          size="small"
          value={paper.sha256}
          aria-label={t("papers")}
          onChange={(_, next: string | null) => next && setOpen(next)}
        >
          {papers.slice(0, shown).map((one, index) => (
            <ToggleButton key={one.sha256} value={one.sha256} title={one.name}>
              {index === 0 ? (
                t("invitation")
              ) : (
                <Typography component="bdi" variant="inherit" noWrap sx={{ maxInlineSize: 120 }}>
                  {one.name}
                </Typography>
              )}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Stack>
      <Box
        data-scroll=""
        tabIndex={0}
        role="group"
        aria-label={paper.name}
        sx={{ flex: 1, minBlockSize: 0, overflowY: "auto", padding: 1.5, paddingBlockStart: 0 }}
      >
        <PaperView key={paper.sha256} sha256={paper.sha256} name={paper.name} />
      </Box>
    </Stack>
  );
}
