/** Rows of the follow-up sheet. A row opens to its steps and to what one may do about it. */
import {
  Box,
  Dialog,
  DialogContent,
  DialogTitle,
  TableCell,
  TableRow,
  Typography,
} from "@mui/material";
import { useState } from "react";
import type { CommitmentView } from "#shared/contract/commitments.ts";
import { useText } from "#renderer/i18n.ts";
import { useClauseNo } from "#renderer/features/agreements/words.ts";
import { DayText, usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import { CommitmentList } from "./commitment-list.tsx";
import { ownerOf, ProgressBar, SourceText, StateMark } from "./commitment-marks.tsx";
import { ListTable } from "#renderer/ui/list-table.tsx";

const columns = ["text", "partner", "owner", "due", "progress", "state"] as const;

export function FollowUpTable({ items }: { items: readonly CommitmentView[] }) {
  const t = useText("commitments");
  const [openId, setOpenId] = useState("");
  const open = items.find((one) => one.commitment.id === openId);
  return (
    <>
      <ListTable
        label={t("title")}
        minWidth={820}
        columns={columns.map((key) => ({ key, head: t(`column.${key}`) }))}
      >
        {items.map((view) => (
          <Row key={view.commitment.id} view={view} onOpen={() => setOpenId(view.commitment.id)} />
        ))}
      </ListTable>
      <Dialog
        open={open !== undefined}
        onClose={() => setOpenId("")}
        fullWidth
        maxWidth="md"
        aria-labelledby="commitment-open"
      >
        <DialogTitle id="commitment-open">{t("column.text")}</DialogTitle>
        <DialogContent>{open && <CommitmentList items={[open]} />}</DialogContent>
      </Dialog>
    </>
  );
}

function Row({ view, onOpen }: { view: CommitmentView; onOpen: () => void }) {
  const numbered = useClauseNo();
  const place = usePlace();
  const names = usePersonNames();
  const { commitment } = view;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ minInlineSize: 220 }}>
        <Box
          component="button"
          type="button"
          onClick={onOpen}
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
          <bdi>{commitment.text}</bdi>
        </Box>
        <Typography variant="caption" color="textSecondary" component="div">
          <SourceText view={view} />
        </Typography>
      </TableCell>
      <TableCell>
        {view.city !== "" && place(view.city, view.country)}
        {view.clauseNo !== "" && (
          <Typography variant="caption" color="textSecondary" component="div">
            {numbered(view.clauseNo)}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <bdi>{ownerOf(view, names)}</bdi>
        {commitment.ownerThere !== "" && (
          <Typography variant="caption" color="textSecondary" component="div">
            <bdi>{commitment.ownerThere}</bdi>
          </Typography>
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        <DayText day={commitment.due} />
      </TableCell>
      <TableCell>
        <ProgressBar percent={commitment.percent} />
      </TableCell>
      <TableCell>
        <StateMark view={view} />
      </TableCell>
    </TableRow>
  );
}
