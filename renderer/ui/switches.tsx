/** Language and theme, switched at once and remembered on this computer. */
import BrightnessIcon from "@mui/icons-material/BrightnessAutoOutlined";
import DarkIcon from "@mui/icons-material/DarkModeOutlined";
import LightIcon from "@mui/icons-material/LightModeOutlined";
import { IconButton, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { setLang, useLang, useText } from "#renderer/i18n.ts";
import { modeChoices, setModeChoice, useModeChoice } from "#renderer/theme/mode.ts";

export function LanguageSwitch() {
  const lang = useLang();
  const t = useText("shell");
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={lang}
      aria-label={t("language")}
      onChange={(_, chosen: "fa" | "en" | null) => chosen && setLang(chosen)}
      sx={{
        "& .MuiToggleButton-root": { paddingInline: 1.25, minBlockSize: 32, textTransform: "none" },
      }}
    >
      <ToggleButton value="fa" lang="fa">
        {t("languageFa")}
      </ToggleButton>
      <ToggleButton value="en" lang="en">
        {t("languageEnShort")}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

export function ThemeSwitch() {
  const t = useText("shell");
  const { choice } = useModeChoice();
  const name = { light: t("themeLight"), dark: t("themeDark"), system: t("themeSystem") }[choice];
  const Icon = { light: LightIcon, dark: DarkIcon, system: BrightnessIcon }[choice];
  const next = modeChoices[(modeChoices.indexOf(choice) + 1) % modeChoices.length] ?? "system";
  return (
    // Its own tip, not MUI's: that one and its positioning would be a twentieth of the first load.
    <IconButton
      aria-label={t("themeNow", { name })}
      title={t("themeNow", { name })}
      onClick={() => setModeChoice(next)}
    >
      <Icon />
    </IconButton>
  );
}
