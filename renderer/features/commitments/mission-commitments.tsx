/** The commitments of a mission, and those its accepted report proposes. */
import { Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Proposal } from "#shared/commitments/proposals.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { CommitmentDialog } from "./commitment-dialog.tsx";
import { CommitmentList } from "./commitment-list.tsx";

export function MissionCommitments({ dossier }: { dossier: Dossier }) {
  const t = useText("commitments");
  const { mission } = dossier;
  const { data, error } = useCall("commitments.ofMission", { missionId: mission.id });
  const [making, setMaking] = useState<Proposal | null>(null);
  const accepted = mission.status === "reportAccepted" || mission.status === "archived";
  if (error) return <RefusalAlert refusal={error} />;
  if (!data || (data.items.length === 0 && !accepted)) return null;
  return (
    <Panel title={t("ofMission")}>
      {data.items.length === 0 && (
        <Typography color="textSecondary">{t("ofMissionNone")}</Typography>
      )}
      <CommitmentList items={data.items} />
      {data.proposals.length > 0 && <Proposals proposals={data.proposals} onMake={setMaking} />}
      {making && (
        <CommitmentDialog
          start={{
            text: making.text,
            ownerUnit: making.ownerUnit,
            due: making.due,
            agreementId: mission.request.agreementId,
            clauseId: mission.request.clauseId,
            country: mission.request.country,
            city: mission.request.city,
          }}
          source={{
            kind: "report",
            missionId: mission.id,
            item: making.item,
            reference: "",
            day: "",
          }}
          onClose={() => setMaking(null)}
        />
      )}
    </Panel>
  );
}

function Proposals(props: { proposals: readonly Proposal[]; onMake: (one: Proposal) => void }) {
  const t = useText("commitments");
  return (
    <Box sx={{ marginBlockStart: 2 }}>
      <Typography variant="h4" component="h3">
        {t("proposals")}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
        {t("proposalsIntro")}
      </Typography>
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {props.proposals.map((one) => (
          <Stack
            key={one.item}
            component="li"
            direction="row"
            sx={(theme) => ({
              gap: 1.5,
              flexWrap: "wrap",
              alignItems: "center",
              paddingBlock: 1,
              "& + &": { borderBlockStart: `1px solid ${theme.palette.line}` },
            })}
          >
            <Box sx={{ flex: "1 1 16rem", minInlineSize: 0 }}>
              <Typography variant="body2" dir="auto">
                {one.text}
              </Typography>
              <Typography variant="caption" color="textSecondary">
                {t(
                  one.item.startsWith("agreements")
                    ? "proposalKind.agreements"
                    : "proposalKind.recommendations",
                )}
                {one.ownerUnit !== "" && ` · ${t("proposalOwner", { name: one.ownerUnit })}`}
                {` · ${t("dueOn", { day: one.due })}`}
              </Typography>
            </Box>
            <Button
              size="small"
              aria-label={t("actOn", { act: t("makeFromThis"), text: one.text })}
              onClick={() => props.onMake(one)}
            >
              {t("makeFromThis")}
            </Button>
          </Stack>
        ))}
      </Stack>
    </Box>
  );
}
