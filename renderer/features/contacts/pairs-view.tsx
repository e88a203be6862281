/** Pairs of people met that may be one; here they are merged, and the first keeps the meetings of both. */
import DoneIcon from "@mui/icons-material/DoneAllOutlined";
import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useState } from "react";
import type { ListedContact } from "#shared/contract/contacts.ts";
import { useCall } from "#renderer/client.ts";
import { useList, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { ContactLink } from "./contact-cells.tsx";
import { useContactName } from "./contact-words.tsx";
import { MergeDialog } from "./merge-dialog.tsx";

export function PairsView() {
  const t = useText("contacts");
  const list = useList();
  const nameOf = useContactName();
  const [page, setPage] = useState(0);
  const [pair, setPair] = useState<{ one: ListedContact; other: ListedContact } | null>(null);
  const { data, error } = useCall("contacts.duplicates", { page }, { keepPrevious: true });
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
            <TableCell>{t("pairOne")}</TableCell>
            <TableCell>{t("pairOther")}</TableCell>
            <TableCell>{t("pairWhy")}</TableCell>
            <TableCell>{t("merge")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {data.items.map(({ one, other, reasons }) => (
            <TableRow key={`${one.id} ${other.id}`}>
              {[one, other].map((each) => (
                <TableCell key={each.id}>
                  <ContactLink contact={each} />
                  <Typography variant="caption" color="textSecondary" component="div">
                    <bdi>{each.fields.organisation}</bdi>
                  </Typography>
                </TableCell>
              ))}
              <TableCell>{list(reasons.map((reason) => t(`why.${reason}`)))}</TableCell>
              <TableCell>
                <Button
                  size="small"
                  aria-label={t("mergePair", {
                    one: nameOf(one.fields),
                    other: nameOf(other.fields),
                  })}
                  onClick={() => setPair({ one, other })}
                >
                  {t("merge")}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />
      {pair && <MergePair {...pair} onClose={() => setPair(null)} />}
    </Panel>
  );
}

/** The second goes into the first, at the version it has now. */
function MergePair(props: { one: ListedContact; other: ListedContact; onClose: () => void }) {
  const { data } = useCall("contacts.get", { id: props.other.id });
  return data ? <MergeDialog view={data} into={props.one} onClose={props.onClose} /> : null;
}
