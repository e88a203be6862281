/** The bar at the top: search and commands, language, theme, the person. */
import MenuIcon from "@mui/icons-material/MenuOutlined";
import SearchIcon from "@mui/icons-material/SearchOutlined";
import { Box, ButtonBase, IconButton, Stack, Typography } from "@mui/material";
import { useText } from "#renderer/i18n.ts";
import { LanguageSwitch, ThemeSwitch } from "#renderer/ui/switches.tsx";
import { Ltr } from "#renderer/ui/text.tsx";
import { Bell } from "#renderer/features/notices/bell.tsx";
import { PersonMenu } from "./person-menu.tsx";

export function TopBar({ onSearch, onMenu }: { onSearch: () => void; onMenu?: () => void }) {
  const t = useText("shell");
  return (
    <Stack
      component="header"
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        gap: 2,
        flexShrink: 0,
        minBlockSize: 64,
        paddingInline: { xs: 2, sm: 3 },
        borderBlockEnd: `1px solid ${theme.palette.line}`,
      })}
    >
      {onMenu && (
        <IconButton aria-label={t("menu")} onClick={onMenu} edge="start">
          <MenuIcon />
        </IconButton>
      )}
      <SearchButton onSearch={onSearch} />
      <Box sx={{ flex: 1 }} />
      <LanguageSwitch />
      <ThemeSwitch />
      <Bell />
      <PersonMenu />
    </Stack>
  );
}

/** Looks like the field it opens. */
function SearchButton({ onSearch }: { onSearch: () => void }) {
  const t = useText("shell");
  return (
    <ButtonBase
      onClick={onSearch}
      aria-keyshortcuts="Control+K"
      sx={(theme) => ({
        justifyContent: "flex-start",
        gap: 1,
        inlineSize: "min(28rem, 100%)",
        minInlineSize: 44,
        blockSize: 40,
        paddingInline: 1.5,
        borderRadius: 1,
        border: `1px solid ${theme.palette.lineStrong}`,
        color: "text.secondary",
        backgroundColor: "background.paper",
        "&:hover": { borderColor: theme.palette.primary.main },
      })}
    >
      <SearchIcon fontSize="small" />
      <Typography component="span" variant="body2" noWrap sx={{ flex: 1, textAlign: "start" }}>
        {t("searchOrCommand")}
      </Typography>
      <Typography
        component="kbd"
        variant="caption"
        sx={(theme) => ({
          border: `1px solid ${theme.palette.line}`,
          borderRadius: 0.5,
          paddingInline: 0.75,
          fontFamily: "inherit",
          whiteSpace: "nowrap",
          display: { xs: "none", sm: "inline" },
        })}
      >
        <Ltr>{t("paletteKeys")}</Ltr>
      </Typography>
    </ButtonBase>
  );
}
