/** Rows of people met: who, where, which languages, when last, what is still promised. */
import { Box, TableCell, TableRow, Typography } from "@mui/material";
import type { ListedContact } from "#shared/contract/contacts.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { DayText, usePlace } from "#renderer/ui/text.tsx";
import { TieMark, useContactName } from "./contact-words.tsx";
import { ListTable } from "#renderer/ui/list-table.tsx";

const columns = ["name", "organisation", "place", "languages", "last", "promised"] as const;

export function ContactTable({ items }: { items: readonly ListedContact[] }) {
  const t = useText("contacts");
  return (
    <ListTable
      label={t("title")}
      minWidth={820}
      columns={columns.map((key) => ({ key, head: t(`column.${key}`) }))}
    >
      {items.map((one) => (
        <Row key={one.id} contact={one} />
      ))}
    </ListTable>
  );
}

function Row({ contact }: { contact: ListedContact }) {
  const t = useText("contacts");
  const lang = useLang();
  const place = usePlace();
  const { fields } = contact;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ minInlineSize: 180 }}>
        <ContactLink contact={contact} />
        <Box sx={{ marginBlockStart: 0.5 }}>
          <TieMark tie={fields.tie} />
        </Box>
      </TableCell>
      <TableCell sx={{ minInlineSize: 180 }}>
        <bdi>{fields.post}</bdi>
        {fields.organisation !== "" && (
          <Typography variant="caption" color="textSecondary" component="div">
            <bdi>{fields.organisation}</bdi>
          </Typography>
        )}
      </TableCell>
      <TableCell>{place(fields.city, fields.country)}</TableCell>
      <TableCell>
        <bdi>{fields.languages}</bdi>
      </TableCell>
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        {contact.lastDay === "" ? (
          <Typography variant="body2" color="textSecondary" component="span">
            {t("never")}
          </Typography>
        ) : (
          <DayText day={contact.lastDay} />
        )}
        {contact.nextDay !== "" && (
          <Typography variant="caption" color="textSecondary" component="div">
            {t("nextOn", { day: formatDay(contact.nextDay, lang, "medium") })}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        {contact.promised > 0 && (
          <Mark tone="teal" label={t("promisedCount", { count: contact.promised })} />
        )}
      </TableCell>
    </TableRow>
  );
}

export function ContactLink({ contact }: { contact: Pick<ListedContact, "id" | "fields"> }) {
  const nameOf = useContactName();
  return (
    <AppLink
      to="/contacts/$contactId"
      params={{ contactId: contact.id }}
      sx={{ color: "primary.main", fontWeight: 600 }}
    >
      <bdi>{nameOf(contact.fields)}</bdi>
    </AppLink>
  );
}
