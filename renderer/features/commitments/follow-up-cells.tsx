/** Cells of the follow-up sheet. The text opens to the steps and to what the person may do about it. */
import { Box, Dialog, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId, useState, type ReactNode } from "react";
import type { CommitmentView } from "#shared/contract/commitments.ts";
import { useText } from "#renderer/i18n.ts";
import { useClauseNo } from "#renderer/features/agreements/words.ts";
import { DayText, usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import { CommitmentList } from "./commitment-list.tsx";
import { ownerOf, ProgressBar, SourceText, StateMark } from "./commitment-marks.tsx";

interface Cell {
  item: CommitmentView;
}

export function TextCell({ item }: Cell) {
  const t = useText("commitments");
  const titleId = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Box
        component="button"
        type="button"
        onClick={() => setOpen(true)}
        sx={{
          all: "unset",
          cursor: "pointer",
          display: "inline-block",
          minBlockSize: 24,
          color: "primary.main",
          fontWeight: 600,
          "&:hover": { textDecoration: "underline" },
          "&:focus-visible": { outline: "2px solid currentColor", outlineOffset: 2 },
        }}
      >
        <bdi>{item.commitment.text}</bdi>
      </Box>
      <Quiet>
        <SourceText view={item} />
      </Quiet>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        fullWidth
        maxWidth="md"
        aria-labelledby={titleId}
      >
        <DialogTitle id={titleId}>{t("column.text")}</DialogTitle>
        <DialogContent>
          <CommitmentList items={[item]} />
        </DialogContent>
      </Dialog>
    </>
  );
}

export function PartnerCell({ item: { city, country, clauseNo } }: Cell) {
  const numbered = useClauseNo();
  const place = usePlace();
  return (
    <>
      {city !== "" && place(city, country)}
      {clauseNo !== "" && <Quiet>{numbered(clauseNo)}</Quiet>}
    </>
  );
}

export function OwnerCell({ item }: Cell) {
  const names = usePersonNames();
  const { ownerThere } = item.commitment;
  return (
    <>
      <bdi>{ownerOf(item, (person) => names(person).name)}</bdi>
      {ownerThere !== "" && (
        <Quiet>
          <bdi>{ownerThere}</bdi>
        </Quiet>
      )}
    </>
  );
}

export function DueCell({ item }: Cell) {
  return <DayText day={item.commitment.due} />;
}

export function ProgressCell({ item }: Cell) {
  return <ProgressBar percent={item.commitment.percent} />;
}

export function StateCell({ item }: Cell) {
  return <StateMark view={item} />;
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {children}
    </Typography>
  );
}
