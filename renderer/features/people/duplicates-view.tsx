/** Pairs of the staff list that may be one person; both are opened from here. */
import DoneIcon from "@mui/icons-material/DoneAllOutlined";
import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ListedPerson } from "#shared/contract/people.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { PersonText } from "#renderer/ui/text.tsx";

export function DuplicatesView() {
  const t = useText("profile");
  const common = useText("common");
  const [page, setPage] = useState(0);
  const { data, error } = useCall("people.duplicates", { page }, { keepPrevious: true });
  if (error) return <RefusalAlert refusal={error} />;
  if (!data) return <Loading lines={6} />;
  if (data.total === 0)
    return (
      <Panel>
        <EmptyState
          icon={<DoneIcon />}
          title={t("duplicatesNone")}
          text={t("duplicatesNoneText")}
        />
      </Panel>
    );
  return (
    <Panel title={t("duplicatesTitle")}>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
        {t("duplicatesText")}
      </Typography>
      <Table size="small" aria-label={t("duplicatesTitle")}>
        <TableHead>
          <TableRow>
            <TableCell>{t("columnOne")}</TableCell>
            <TableCell>{t("columnOther")}</TableCell>
            <TableCell>{t("columnWhy")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {data.items.map(({ one, other, reasons }) => (
            <TableRow key={`${one.id} ${other.id}`}>
              <TableCell>
                <ToPerson person={one} />
              </TableCell>
              <TableCell>
                <ToPerson person={other} />
              </TableCell>
              <TableCell>
                {reasons.map((reason) => t(`why.${reason}`)).join(common("listSeparator"))}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />
    </Panel>
  );
}

function ToPerson({ person }: { person: ListedPerson }) {
  return (
    <Link to="/people/$personId" params={{ personId: person.id }} style={{ color: "inherit" }}>
      <PersonText person={person} post="below" />
    </Link>
  );
}
