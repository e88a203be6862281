/** A search box above a list: what is typed goes on a moment after the last key, and at once with Enter. */
import CloseIcon from "@mui/icons-material/CloseOutlined";
import SearchIcon from "@mui/icons-material/SearchOutlined";
import { Box, IconButton, InputAdornment, OutlinedInput } from "@mui/material";
import { useEffect, useEffectEvent, useState } from "react";
import { useText } from "#renderer/i18n.ts";
import { useTextDirection } from "./text-direction.ts";

export function SearchBox(props: {
  label: string;
  placeholder?: string;
  text: string;
  onSearch: (text: string) => void;
}) {
  const t = useText("common");
  const [typed, setTyped] = useState(props.text);
  const direction = useTextDirection(typed);
  const [asked, setAsked] = useState(props.text);
  const [seen, setSeen] = useState(props.text);
  // The address changed from outside (a link, the back key), not by what was asked for here.
  if (props.text !== seen) {
    setSeen(props.text);
    if (props.text !== asked) {
      setAsked(props.text);
      setTyped(props.text);
    }
  }
  const go = (text: string) => {
    if (text === asked) return;
    setAsked(text);
    props.onSearch(text);
  };
  const goLater = useEffectEvent(go);
  useEffect(() => {
    const timer = setTimeout(() => goLater(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Box
      component="form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go(typed.trim());
      }}
      sx={{ flex: "1 1 20rem", maxInlineSize: 560 }}
    >
      <OutlinedInput
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        size="small"
        fullWidth
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        inputProps={{
          "aria-label": props.label,
          dir: direction,
          type: "text",
          spellCheck: false,
          maxLength: 100,
        }}
        startAdornment={
          <InputAdornment position="start">
            <SearchIcon aria-hidden />
          </InputAdornment>
        }
        endAdornment={
          typed !== "" && (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={t("clearSearch")}
                onClick={() => {
                  setTyped("");
                  go("");
                }}
              >
                <CloseIcon fontSize="small" />
              </IconButton>
            </InputAdornment>
          )
        }
      />
    </Box>
  );
}
