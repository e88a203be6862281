/** Commitments in a column: what, who, until when, how far; and the person's actions on each. */
import { Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { CommitmentAct } from "#shared/commitments/commitments.ts";
import type { CommitmentView } from "#shared/contract/commitments.ts";
import { useText } from "#renderer/i18n.ts";
import { useClauseNo } from "#renderer/features/agreements/words.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { DayText, InstantText, usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import { SavablePapers } from "#renderer/features/report/savable-papers.tsx";
import { CommitmentDialogs, type AskedAct } from "./act-dialogs.tsx";
import { ownerOf, ProgressBar, SourceText, StateMark } from "./commitment-marks.tsx";

/** `brief`: without acts and steps, for panels at the side. */
export function CommitmentList(props: { items: readonly CommitmentView[]; brief?: boolean }) {
  const [asked, setAsked] = useState<{ act: AskedAct; id: string } | null>(null);
  const target = props.items.find((one) => one.commitment.id === asked?.id);
  return (
    <>
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {props.items.map((view) => (
          <Box
            key={view.commitment.id}
            component="li"
            sx={(theme) => ({
              paddingBlock: 1.5,
              "& + &": { borderBlockStart: `1px solid ${theme.palette.line}` },
            })}
          >
            {props.brief ? (
              <Brief view={view} />
            ) : (
              <Whole view={view} onAsk={(act) => setAsked({ act, id: view.commitment.id })} />
            )}
          </Box>
        ))}
      </Stack>
      {asked && target && (
        <CommitmentDialogs view={target} act={asked.act} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

function Brief({ view }: { view: CommitmentView }) {
  const names = usePersonNames();
  const place = usePlace();
  const { commitment } = view;
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }} dir="auto">
        {commitment.text}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div" sx={{ marginBlock: 0.5 }}>
        <bdi>{ownerOf(view, (person) => names(person).name)}</bdi>
        {view.city !== "" && (
          <>
            {" · "}
            <bdi>{place(view.city, view.country)}</bdi>
          </>
        )}
      </Typography>
      <StateMark view={view} />
    </>
  );
}

function Whole({ view, onAsk }: { view: CommitmentView; onAsk: (act: AskedAct) => void }) {
  const t = useText("commitments");
  const numbered = useClauseNo();
  const names = usePersonNames();
  const { commitment } = view;
  const owner = ownerOf(view, (person) => names(person).name);
  return (
    <>
      <Stack direction="row" sx={{ gap: 2, flexWrap: "wrap", alignItems: "flex-start" }}>
        <Box sx={{ flex: "1 1 18rem", minInlineSize: 0 }}>
          <Typography sx={{ fontWeight: 600 }} dir="auto">
            {commitment.text}
          </Typography>
          <Typography variant="body2" color="textSecondary" component="div">
            {t("ownerHere", { name: owner })}
            {commitment.ownerThere !== "" &&
              ` · ${t("ownerThere", { name: commitment.ownerThere })}`}
          </Typography>
          <Typography variant="caption" color="textSecondary" component="div">
            {view.clauseNo !== "" && `${numbered(view.clauseNo)} · `}
            <SourceText view={view} />
            {" · "}
            {t("dueOn", { day: commitment.due })}
            {commitment.indicator !== "" && (
              <>
                {" · "}
                <bdi>{`${t("field.indicator")}: ${commitment.indicator}`}</bdi>
              </>
            )}
          </Typography>
        </Box>
        <Stack sx={{ gap: 0.75, alignItems: "flex-start" }}>
          <StateMark view={view} />
          <ProgressBar percent={commitment.percent} />
        </Stack>
      </Stack>
      <Steps view={view} />
      <Acts view={view} onAsk={onAsk} />
    </>
  );
}

/** The latest entry first; older ones stay in the history. */
function Steps({ view }: { view: CommitmentView }) {
  const t = useText("commitments");
  const last = view.commitment.entries.at(-1);
  if (last === undefined) return null;
  return (
    <Box sx={{ marginBlockStart: 0.75 }}>
      <Typography variant="body2">
        <b>{t(`entry.${last.kind}`, { percent: last.percent })}</b> <bdi>{last.note}</bdi>{" "}
        <Typography component="span" variant="caption" color="textSecondary">
          <InstantText at={last.at} />
        </Typography>
      </Typography>
      <SavablePapers papers={last.evidence} />
      {view.commitment.closedOn !== "" && (
        <Typography variant="caption" color="textSecondary">
          <DayText day={view.commitment.closedOn} both />
        </Typography>
      )}
    </Box>
  );
}

const offered = [
  "progress",
  "finish",
  "change",
  "cancel",
  "reopen",
] as const satisfies readonly CommitmentAct[];

/** Actions of others or of another state are not offered: the list would be full of refusals. */
function Acts({ view, onAsk }: { view: CommitmentView; onAsk: (act: AskedAct) => void }) {
  const t = useText("commitments");
  const open = offered.filter((act) => view.bars[act] === null);
  if (open.length === 0) return null;
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: "wrap", marginBlockStart: 0.75 }}>
      {open.map((act) => (
        <Button
          key={act}
          quiet
          size="small"
          aria-label={t("actOn", { act: t(act), text: view.commitment.text })}
          onClick={() => onAsk(act)}
        >
          {t(act)}
        </Button>
      ))}
    </Stack>
  );
}
