/** The start side: where one can go, by what the person may do, and how much waits. */
import {
  Box,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Stack,
} from "@mui/material";
import { useRouterState } from "@tanstack/react-router";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Brand } from "#renderer/ui/brand.tsx";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { Digits } from "#renderer/ui/text.tsx";
import { isAt, useGo, usePlaces } from "./places.tsx";
import { SavedSign } from "./saved-sign.tsx";

export function Navigation({ onGo }: { onGo: () => void }) {
  const t = useText("shell");
  const lang = useLang();
  const places = usePlaces();
  const go = useGo();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const municipality = useCall("setup.status", {}).data?.municipality;
  const waiting = useCall("mission.waiting", {}).data?.tasks.length ?? 0;
  const beneath = municipality
    ? lang === "en" && municipality.nameEn !== ""
      ? municipality.nameEn
      : municipality.nameFa
    : "";
  return (
    <Stack sx={{ blockSize: "100%" }}>
      <Box sx={{ paddingInline: 2, paddingBlock: 2 }}>
        <Brand beneath={beneath} />
      </Box>
      <Box
        component="nav"
        aria-label={t("navigation")}
        sx={{ flex: 1, overflowY: "auto", paddingInline: 1 }}
      >
        <List disablePadding>
          {places.map((place) => {
            const here = isAt(place, pathname);
            return (
              <ListItem key={place.id} disablePadding sx={{ marginBlockEnd: 0.25 }}>
                <ListItemButton
                  selected={here}
                  aria-current={here ? "page" : undefined}
                  aria-describedby={
                    place.id === "home" && waiting > 0 ? "waiting-count" : undefined
                  }
                  onClick={() => {
                    go(place);
                    onGo();
                  }}
                  sx={(theme) => ({
                    minBlockSize: 42,
                    paddingInline: 1.5,
                    "&.Mui-selected, &.Mui-selected:hover": {
                      backgroundColor: theme.palette.soft.teal,
                    },
                  })}
                >
                  <ListItemIcon
                    sx={{
                      minInlineSize: 0,
                      marginInlineEnd: 1.5,
                      color: here ? "primary.main" : "text.secondary",
                    }}
                  >
                    <place.Icon fontSize="small" />
                  </ListItemIcon>
                  <ListItemText
                    primary={place.title(lang)}
                    slotProps={{
                      primary: { sx: { fontWeight: here ? 600 : 500, fontSize: "0.9375rem" } },
                    }}
                  />
                  {place.id === "home" && waiting > 0 && <Count value={waiting} />}
                </ListItemButton>
                {place.id === "home" && waiting > 0 && (
                  <Box component="span" id="waiting-count" sx={visuallyHidden}>
                    {t("waiting", { count: waiting })}
                  </Box>
                )}
              </ListItem>
            );
          })}
        </List>
      </Box>
      <Stack
        direction="row"
        sx={{
          alignItems: "center",
          gap: 1,
          paddingInline: 1,
          paddingBlock: 1,
        }}
      >
        <SavedSign />
      </Stack>
    </Stack>
  );
}

function Count({ value }: { value: number }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        minInlineSize: 24,
        paddingInline: 0.75,
        textAlign: "center",
        borderRadius: 999,
        fontSize: "0.8125rem",
        fontWeight: 600,
        color: "secondary.contrastText",
        backgroundColor: "secondary.main",
      }}
    >
      <Digits>{value}</Digits>
    </Box>
  );
}
