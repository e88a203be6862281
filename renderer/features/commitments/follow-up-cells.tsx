/** Cells of the follow-up sheet. The text opens to the steps and to what the person may do about it. */
import { Dialog, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId, useState, type ReactNode } from "react";
import type { CommitmentView } from "#shared/contract/commitments.ts";
import { useText } from "#renderer/i18n.ts";
import { useClauseNo } from "#renderer/features/agreements/words.ts";
import { RowButton } from "#renderer/list/row-link.tsx";
import { DayText, usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import { CommitmentList } from "./commitment-list.tsx";
import { ownerOf, SourceText, StateMark } from "./commitment-marks.tsx";

interface Cell {
  item: CommitmentView;
}

export function TextCell({ item }: Cell) {
  const t = useText("commitments");
  const titleId = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <RowButton onClick={() => setOpen(true)}>
        <bdi>{item.commitment.text}</bdi>
      </RowButton>
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

export function SourceCell({ item }: Cell) {
  return <SourceText view={item} />;
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
  return useText("commitments")("percent", { percent: item.commitment.percent });
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
