/** The bar at the top, one line: search and commands, the receipt of the last act, how the data are kept, language, notices, the person. */
import SearchIcon from "@mui/icons-material/SearchOutlined";
import { ButtonBase, Stack, Typography } from "@mui/material";
import { useText } from "#renderer/i18n.ts";
import { heights, radii } from "#renderer/theme/tokens.ts";
import { LanguageSwitch } from "#renderer/ui/switches.tsx";
import { Ltr } from "#renderer/ui/text.tsx";
import { Bell } from "#renderer/features/notices/bell.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { SampleChip } from "./sample-chip.tsx";
import { SavedSign } from "./saved-sign.tsx";
import { Told } from "./told.tsx";

export function TopBar({ onSearch }: { onSearch: () => void }) {
  return (
    <Stack
      component="header"
      direction="row"
      sx={{ alignItems: "center", gap: 1, flexShrink: 0, blockSize: heights.topBar }}
    >
      <SearchButton onSearch={onSearch} />
      <Told />
      <SampleChip />
      <SavedSign />
      <LanguageSwitch />
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
        inlineSize: 320,
        minInlineSize: 44,
        // Gives its room to a receipt.
        flexShrink: 100,
        blockSize: 30,
        paddingInline: 1.25,
        borderRadius: 1,
        border: `1px solid ${theme.palette.line}`,
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
          borderRadius: `${radii.small}px`,
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
