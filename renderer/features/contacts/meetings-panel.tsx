/** Meetings with place and date, the latest first, with their subjects. */
import { Box, Stack, Typography } from "@mui/material";
import type { ContactView, MeetingWith } from "#shared/contract/contacts.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText, usePlace } from "#renderer/ui/text.tsx";

export function MeetingsPanel({ view }: { view: ContactView }) {
  const t = useText("contacts");
  return (
    <Panel title={t("met")}>
      {view.met.length === 0 && t("noMeetings")}
      <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {view.met.map((one) => (
          <Meeting key={`${one.missionId} ${one.name} ${one.organisation}`} one={one} view={view} />
        ))}
      </Box>
    </Panel>
  );
}

function Meeting({ one, view }: { one: MeetingWith; view: ContactView }) {
  const t = useText("contacts");
  const lang = useLang();
  const place = usePlace();
  const { fields } = view;
  const differs = one.name !== fields.nameFa || one.organisation !== fields.organisation;
  const named = [one.name, one.organisation].filter((part) => part !== "").join(" · ");
  return (
    <Box
      component="li"
      sx={(theme) => ({
        paddingBlock: 1.25,
        "& + &": { borderBlockStart: `1px solid ${theme.palette.line}` },
      })}
    >
      <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          <DayText day={one.day} />
        </Typography>
        <Typography variant="body2">{place(one.city, one.country)}</Typography>
        <Mark tone={one.held ? "success" : "plain"} label={t(one.held ? "held" : "planned")} />
      </Stack>
      <AppLink
        {...missionLink(one.missionId)}
        sx={{ color: "primary.main", fontSize: "body2.fontSize" }}
      >
        {localizeDigits(one.dossierNo, lang)} · <bdi>{one.subject}</bdi>
      </AppLink>
      {one.topic !== "" && <Typography dir="auto">{one.topic}</Typography>}
      {one.outcome !== "" && (
        <Typography dir="auto" variant="body2" color="textSecondary">
          {one.outcome}
        </Typography>
      )}
      {differs && (
        <Typography variant="caption" color="textSecondary" component="div">
          {t("asNamed", { name: named })}
        </Typography>
      )}
    </Box>
  );
}
