/**
 * One decision: everything its maker needs on one screen, the invitation open beside it, the answer and
 * the password at the foot. After it the next decision that waits for this person.
 */
import FolderIcon from "@mui/icons-material/FolderOutlined";
import { Box, Stack } from "@mui/material";
import { useParams } from "@tanstack/react-router";
import type { Dossier } from "#shared/contract/missions.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { DossierMarks } from "#renderer/features/mission/dossier-marks.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { InstantText, usePersonNames } from "#renderer/ui/text.tsx";
import { AnswerFoot } from "./answer-foot.tsx";
import { DecisionFacts } from "./decision-facts.tsx";
import { DecisionMatters } from "./decision-matters.tsx";
import { DecisionPapers } from "./decision-papers.tsx";
import { DecisionStrip } from "./decision-strip.tsx";
import { useDecisions } from "./use-decisions.ts";

export function DecisionPage() {
  const { missionId } = useParams({ from: "/shell/missions/$missionId/decide" });
  const t = useText("decide");
  const home = useText("home");
  const { data, error } = useCall("mission.dossier", { missionId });
  // What was typed for one dossier is not carried to the next.
  if (data) return <Opened key={missionId} dossier={data} />;
  return (
    <Page title={t("one")} back={{ label: home("waiting"), to: "/" }}>
      {error ? <RefusalAlert refusal={error} /> : <Loading lines={6} />}
    </Page>
  );
}

function Opened({ dossier }: { dossier: Dossier }) {
  const t = useText("decide");
  const home = useText("home");
  const lang = useLang();
  const names = usePersonNames();
  const { mission, requester } = dossier;
  const decisions = useDecisions(mission.id);
  return (
    <Page
      no={localizeDigits(mission.dossierNo, lang)}
      title={mission.request.subject}
      back={{ label: home("waiting"), to: "/" }}
      marks={<DossierMarks dossier={dossier} />}
      subtitle={
        requester && (
          <>
            {t("requestOf", { who: names(requester).name })} ·{" "}
            <InstantText at={mission.submittedAt} />
          </>
        )
      }
      actions={
        <AppLink {...missionLink(mission.id)} sx={wholeSx}>
          <FolderIcon aria-hidden sx={{ fontSize: 16 }} />
          {t("whole")}
        </AppLink>
      }
      strip={<DecisionStrip dossier={dossier} decisions={decisions} />}
      foot={<AnswerFoot dossier={dossier} decisions={decisions} />}
      flush
    >
      <Stack direction="row" sx={{ flex: 1, minBlockSize: 0 }}>
        <Box data-scroll="" sx={{ flex: 1, minInlineSize: 0, overflowY: "auto" }}>
          <DecisionFacts dossier={dossier} />
          <DecisionMatters dossier={dossier} />
        </Box>
        <DecisionPapers request={dossier.change?.request ?? mission.request} />
      </Stack>
    </Page>
  );
}

const wholeSx = {
  display: "inline-flex",
  alignItems: "center",
  gap: 0.75,
  paddingInline: 1.25,
  minBlockSize: 28,
  borderRadius: 1,
  border: 1,
  borderColor: "line",
  color: "primary.main",
  textDecoration: "none",
  typography: "button",
};
