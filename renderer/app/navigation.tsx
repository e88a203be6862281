/** The start side: where one can go, by what the person may do, and how much waits. Icons alone where width is needed. */
import CollapseIcon from "@mui/icons-material/KeyboardDoubleArrowRightOutlined";
import { Box, ButtonBase, Stack, Typography } from "@mui/material";
import { useRouterState } from "@tanstack/react-router";
import { useCall } from "#renderer/client.ts";
import { useMyTasks } from "#renderer/features/home/use-my-tasks.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { heights, navigationWidths, radii } from "#renderer/theme/tokens.ts";
import { Brand } from "#renderer/ui/brand.tsx";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { mirrored } from "#renderer/ui/mirrored.ts";
import { Digits } from "#renderer/ui/text.tsx";
import { NewButton } from "./new-button.tsx";
import { isAt, placeGroups, useGo, usePlaces, type Place } from "./places.tsx";
import { setNavigation, useNavigationIcons } from "./use-navigation-width.ts";

export function Navigation() {
  const t = useText("shell");
  const icons = useNavigationIcons();
  const below = useMunicipality();
  const places = usePlaces();
  return (
    <Stack
      sx={{
        inlineSize: icons ? navigationWidths.icons : navigationWidths.open,
        flexShrink: 0,
        paddingInline: 1,
        paddingBlockEnd: 1,
      }}
    >
      <Stack sx={{ blockSize: heights.topBar, justifyContent: "center", flexShrink: 0 }}>
        <Brand below={below} {...(icons ? { signOnly: true } : {})} />
      </Stack>
      <NewButton icons={icons} />
      <Box
        component="nav"
        aria-label={t("navigation")}
        sx={{ flex: 1, overflowY: "auto", overflowX: "hidden", scrollbarWidth: "thin" }}
      >
        {placeGroups.map((group) => (
          <Group
            key={group}
            label={t(`group.${group}`)}
            places={places.filter((place) => place.group === group)}
            icons={icons}
            first={group === placeGroups[0]}
          />
        ))}
      </Box>
      <ButtonBase
        onClick={() => setNavigation(icons ? "open" : "icons")}
        aria-label={icons ? t("expand") : undefined}
        title={icons ? t("expand") : undefined}
        sx={{ ...entry(icons), color: "text.secondary" }}
      >
        <CollapseIcon
          aria-hidden
          sx={[{ fontSize: 18, rotate: icons ? "180deg" : "none" }, mirrored]}
        />
        {!icons && t("collapse")}
      </ButtonBase>
    </Stack>
  );
}

function Group(props: { label: string; places: Place[]; icons: boolean; first: boolean }) {
  const { label, places, icons, first } = props;
  if (places.length === 0) return null;
  return (
    <>
      {first ? null : icons ? (
        <Box
          sx={{
            inlineSize: 20,
            marginInline: "auto",
            marginBlock: 0.5,
            borderBlockEnd: 1,
            borderColor: "line",
          }}
        />
      ) : (
        <Typography
          variant="caption"
          color="textSecondary"
          component="div"
          sx={{ paddingInline: 1.25, paddingBlockStart: 1, fontWeight: 500 }}
        >
          {label}
        </Typography>
      )}
      <Box component="ul" aria-label={label} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {places.map((place) => (
          <li key={place.id}>
            <Entry place={place} icons={icons} />
          </li>
        ))}
      </Box>
    </>
  );
}

function Entry({ place, icons }: { place: Place; icons: boolean }) {
  const t = useText("shell");
  const lang = useLang();
  const go = useGo();
  const here = useRouterState({ select: ({ location }) => isAt(place, location.pathname) });
  const { tasks, moreCommitments } = useMyTasks();
  const waiting = (tasks?.length ?? 0) + moreCommitments;
  const counted = place.id === "home" && waiting > 0;
  const title = place.title(lang);
  return (
    <ButtonBase
      aria-current={here ? "page" : undefined}
      aria-describedby={counted ? "waiting-count" : undefined}
      {...(icons ? { "aria-label": title, title } : {})}
      onClick={() => go(place)}
      sx={(theme) => ({
        ...entry(icons),
        position: "relative",
        fontWeight: here ? 600 : 500,
        color: here ? "primary.main" : "text.primary",
        backgroundColor: here ? theme.palette.soft.teal : "transparent",
        "&:hover": { backgroundColor: here ? theme.palette.soft.teal : theme.palette.look.hover },
        "@media (forced-colors: active)": here
          ? { outline: "2px solid Highlight", outlineOffset: -2 }
          : {},
      })}
    >
      <place.Icon
        aria-hidden
        sx={{ fontSize: 18, color: here ? "primary.main" : "text.secondary" }}
      />
      {!icons && (
        <Box
          component="span"
          sx={{ flex: 1, textAlign: "start", overflow: "hidden", textOverflow: "ellipsis" }}
        >
          {title}
        </Box>
      )}
      {counted && <Count value={waiting} icons={icons} />}
      {counted && (
        <Box component="span" id="waiting-count" sx={visuallyHidden}>
          {t("waiting", { count: waiting })}
        </Box>
      )}
    </ButtonBase>
  );
}

const entry = (icons: boolean) =>
  ({
    display: "flex",
    alignItems: "center",
    justifyContent: icons ? "center" : "flex-start",
    gap: 1.25,
    inlineSize: icons ? 36 : "100%",
    blockSize: 30,
    flexShrink: 0,
    paddingInline: icons ? 0 : 1.25,
    borderRadius: 1,
    typography: "body2",
    whiteSpace: "nowrap",
  }) as const;

function Count({ value, icons }: { value: number; icons: boolean }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        backgroundColor: "secondary.main",
        borderRadius: `${radii.sheet}px`,
        ...(icons
          ? {
              position: "absolute",
              insetBlockStart: 4,
              insetInlineEnd: 4,
              inlineSize: 8,
              blockSize: 8,
            }
          : {
              minInlineSize: 20,
              paddingInline: 0.625,
              textAlign: "center",
              typography: "caption",
              lineHeight: "18px",
              fontWeight: 600,
              color: "secondary.contrastText",
            }),
      }}
    >
      {!icons && <Digits>{value}</Digits>}
    </Box>
  );
}

const useMunicipality = (): string => {
  const lang = useLang();
  const municipality = useCall("setup.status", {}).data?.municipality;
  if (!municipality) return "";
  return lang === "en" && municipality.nameEn !== "" ? municipality.nameEn : municipality.nameFa;
};
