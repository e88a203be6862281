/** Why a request cannot be sent: its incomplete sections, each a link to its first mistake. */
import { Alert, Box, Typography } from "@mui/material";
import { sectionIds, sectionOf } from "#shared/mission/request/request.ts";
import type { FieldIssue } from "#shared/result.ts";
import { useText } from "#renderer/i18n.ts";

export function Missing({
  issues,
  onOpen,
}: {
  issues: readonly FieldIssue[];
  onOpen: (path: string) => void;
}) {
  const t = useText("request");
  const words = useText("words");
  const common = useText("common");
  if (issues.length === 0) return null;
  const open = sectionIds
    .map((id) => ({ id, found: issues.filter(({ path }) => sectionOf(path) === id) }))
    .filter(({ found }) => found.length > 0);
  return (
    <Alert
      severity="warning"
      sx={(theme) => ({ marginBlockEnd: 3, border: `1px solid ${theme.palette.warning.main}` })}
    >
      <Typography variant="h3">{t("missingTitle")}</Typography>
      <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
        {open.map(({ id, found }) => (
          <li key={id}>
            <Box
              component="button"
              type="button"
              onClick={() => onOpen(found[0]?.path ?? "")}
              sx={{
                all: "unset",
                cursor: "pointer",
                // The bullet stays at the first line of a long sentence.
                verticalAlign: "top",
                textDecoration: "underline",
                paddingBlock: 0.5,
                "&:focus-visible": { outline: "2px solid currentColor", outlineOffset: 2 },
              }}
            >
              {words(`section.${id}`)}
              {common("dot")}
              {t("missing", { count: found.length })}
            </Box>
          </li>
        ))}
      </Box>
    </Alert>
  );
}
