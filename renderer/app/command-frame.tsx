/** Around the rows of the command palette: what it is narrowed to, and its keys. */
import { Box, Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { useText } from "#renderer/i18n.ts";
import { heights, radii } from "#renderer/theme/tokens.ts";
import { Ltr } from "#renderer/ui/text.tsx";
import { scopes, signOf, type Scope } from "./command-scopes.ts";

/** The sign at the end of each is typed first to narrow without the mouse. */
export function ScopeChoice({
  scope,
  onChoose,
}: {
  scope: Scope;
  onChoose: (scope: Scope) => void;
}) {
  const t = useText("shell");
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={scope}
      aria-label={t("paletteNarrow")}
      onChange={(_, next: Scope | null) => onChoose(next ?? "all")}
      sx={{ flexShrink: 0, display: { xs: "none", md: "inline-flex" } }}
    >
      {scopes.map((one) => (
        <ToggleButton key={one} value={one} sx={{ gap: 0.5, blockSize: heights.controlInBar }}>
          {t(`paletteScope.${one}`)}
          <bdi>{signOf(one)}</bdi>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

export function PaletteFoot({ nothing }: { nothing: boolean }) {
  const t = useText("shell");
  const keys = [
    ["↑ ↓", t("paletteMove")],
    ["Enter", t("paletteOpen")],
    [t("paletteAllKeys"), t("paletteSearch")],
    ["Esc", t("paletteClose")],
  ] as const;
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        gap: 2,
        flexShrink: 0,
        minBlockSize: heights.foot,
        paddingInline: 2,
        backgroundColor: theme.palette.look.ground,
        borderBlockStart: `1px solid ${theme.palette.line}`,
      })}
    >
      <Typography
        variant="caption"
        color="textSecondary"
        role="status"
        sx={{ flex: nothing ? 1 : 0 }}
      >
        {nothing && t("paletteNothing")}
      </Typography>
      {!nothing &&
        keys.map(([key, does]) => (
          <Typography key={key} component="span" variant="caption" color="textSecondary" noWrap>
            <Box
              component="kbd"
              sx={(theme) => ({
                fontFamily: "inherit",
                paddingInline: 0.75,
                marginInlineEnd: 0.75,
                border: `1px solid ${theme.palette.line}`,
                borderRadius: `${radii.small}px`,
                backgroundColor: "background.paper",
              })}
            >
              <Ltr>{key}</Ltr>
            </Box>
            {does}
          </Typography>
        ))}
    </Stack>
  );
}
