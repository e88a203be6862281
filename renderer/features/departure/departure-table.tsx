/** Items as rows, members as columns; what concerns the whole delegation spans the columns. */
import AddIcon from "@mui/icons-material/AddOutlined";
import {
  Box,
  IconButton,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Tooltip,
  Typography,
  type Theme,
} from "@mui/material";
import type { Need } from "#shared/mission/departure/readiness.ts";
import { departureRows, type DepartureRow } from "#shared/mission/departure/table.ts";
import { memberKey, type Member } from "#shared/mission/request/request.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { useText } from "#renderer/i18n.ts";
import { PersonText, usePersonNames } from "#renderer/ui/text.tsx";
import { Wide } from "#renderer/ui/wide.tsx";
import { MemberCell, WholeCell } from "./departure-cells.tsx";
import { useNeedName, type DepartureDossier } from "./need-words.ts";
import type { AskedPaper } from "./paper-dialog.tsx";
import { PassportFormButton } from "./passport-form-button.tsx";

export interface TableActs {
  /** Opens the dialog of a paper; none for a person who may not record papers. */
  onPaper: ((asked: AskedPaper) => void) | undefined;
  /** Where a need is met; `undefined`: not by this person. */
  mendOf: (need: Need) => (() => void) | undefined;
}

export function DepartureTable(props: { dossier: DepartureDossier; acts: TableActs }) {
  const { dossier, acts } = props;
  const t = useText("departure");
  const { travelPapers, request } = dossier.mission;
  const { members } = request;
  return (
    <Wide label={t("table.title")}>
      <Table
        size="small"
        aria-label={t("table.title")}
        sx={[tableSx, { minInlineSize: `${itemRem + members.length * memberRem}rem` }]}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t("table.item")}</TableCell>
            {members.map((one) => (
              <MemberHead key={memberKey(one)} member={one} dossier={dossier} acts={acts} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {departureRows(dossier.readiness, travelPapers, members).map((row) => (
            <Row key={keyOf(row)} row={row} columns={members.length} acts={acts} />
          ))}
        </TableBody>
      </Table>
    </Wide>
  );
}

const keyOf = (row: DepartureRow): string =>
  row.of === "members" ? row.kind : `${row.need.kind} ${row.need.titleFa}`;

/** Widths in rem: the column of items, and the least one of a member. */
const itemRem = 15;
const memberRem = 16;

/** Columns share the width; with many members they keep their least width and the table scrolls beside its first column. */
const tableSx = (theme: Theme) => ({
  tableLayout: "fixed",
  "& th:first-of-type": {
    position: "sticky",
    insetInlineStart: 0,
    zIndex: 1,
    inlineSize: `${itemRem}rem`,
    fontWeight: 600,
  },
  "& tbody th:first-of-type": { backgroundColor: theme.palette.background.paper },
  "& tbody tr > *": { blockSize: heights.workRow.compact, paddingBlock: "1px" },
  "& tbody tr:hover > *": { backgroundColor: theme.palette.look.hover },
});

function MemberHead(props: { member: Member; dossier: DepartureDossier; acts: TableActs }) {
  const { member, dossier } = props;
  const { onPaper } = props.acts;
  const t = useText("departure");
  const words = useText("words");
  const common = useText("common");
  const { name } = usePersonNames()(member);
  const add = t("papers.addNamed", { name });
  return (
    <TableCell component="th" scope="col">
      <Stack direction="row" sx={{ alignItems: "center", gap: 0.5 }}>
        <Typography component="span" variant="caption" noWrap sx={{ flex: 1, minInlineSize: 0 }}>
          <Box component="b" sx={{ color: "text.primary" }}>
            <PersonText person={member} />
          </Box>
          {common("dot")}
          {words(`delegationRole.${member.role}`)}
          {common("dot")}
          {t("papers.passport", { type: words(`passportType.${member.passportType}`) })}
        </Typography>
        {member.passportType !== "ordinary" && (
          <PassportFormButton dossier={dossier} member={member} />
        )}
        {onPaper && (
          <Tooltip title={add}>
            <IconButton
              size="small"
              color="primary"
              aria-label={add}
              onClick={() => onPaper({ member: memberKey(member), kind: "", id: "" })}
            >
              <AddIcon />
            </IconButton>
          </Tooltip>
        )}
      </Stack>
    </TableCell>
  );
}

function Row({ row, columns, acts }: { row: DepartureRow; columns: number; acts: TableActs }) {
  const words = useText("words");
  const nameOf = useNeedName();
  if (row.of === "whole")
    return (
      <TableRow>
        <RowHead name={nameOf(row.need)} />
        <TableCell colSpan={columns}>
          <WholeCell need={row.need} acts={acts} />
        </TableCell>
      </TableRow>
    );
  const { kind } = row;
  const title =
    kind === "guardianConsent" || kind === "otherConsent"
      ? words(`travelPaperKind.${kind}`)
      : words(`needKind.${kind}`);
  return (
    <TableRow>
      <RowHead name={title} />
      {row.cells.map((cell) => (
        <TableCell key={memberKey(cell.member)}>
          <MemberCell title={title} cell={cell} isNeeded={row.isNeeded} acts={acts} />
        </TableCell>
      ))}
    </TableRow>
  );
}

function RowHead({ name }: { name: string }) {
  return (
    <TableCell component="th" scope="row">
      <Typography component="div" variant="inherit" noWrap title={name}>
        {name}
      </Typography>
    </TableCell>
  );
}
