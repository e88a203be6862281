/** Cells of the list of people met: who, where, which languages, when last, what is still promised. */
import { Typography } from "@mui/material";
import type { ListedContact } from "#shared/contract/contacts.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Sign } from "#renderer/ui/signs.tsx";
import { RowLink } from "#renderer/list/row-link.tsx";
import { DayText, usePlace } from "#renderer/ui/text.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { nameIn } from "./contact-words.tsx";

interface Cell {
  item: ListedContact;
}

export function NameCell({ item }: Cell) {
  const lang = useLang();
  return (
    <RowLink to="/contacts/$contactId" params={{ contactId: item.id }}>
      <bdi>{nameIn(lang, item.fields)}</bdi>
    </RowLink>
  );
}

export function TieCell({ item }: Cell) {
  const t = useText("contacts");
  return t(`tie.${item.fields.tie}`);
}

export function OrganisationCell({ item: { fields } }: Cell) {
  return (
    <>
      <bdi>{fields.post}</bdi>
      {fields.organisation !== "" && (
        <Typography variant="caption" color="textSecondary" component="div">
          <bdi>{fields.organisation}</bdi>
        </Typography>
      )}
    </>
  );
}

export function PlaceCell({ item: { fields } }: Cell) {
  return usePlace()(fields.city, fields.country);
}

export function LanguagesCell({ item: { fields } }: Cell) {
  return <bdi>{fields.languages}</bdi>;
}

export function LastCell({ item: { lastDay, nextDay } }: Cell) {
  const t = useText("contacts");
  const lang = useLang();
  return (
    <>
      {lastDay === "" ? (
        <Typography variant="body2" color="textSecondary" component="span">
          {t("never")}
        </Typography>
      ) : (
        <DayText day={lastDay} />
      )}
      {nextDay !== "" && (
        <Typography variant="caption" color="textSecondary" component="div">
          {t("nextOn", { day: formatDay(nextDay, lang, "medium") })}
        </Typography>
      )}
    </>
  );
}

export function PromisedCell({ item: { promised } }: Cell) {
  const t = useText("contacts");
  return promised > 0 && <Sign tone="teal" label={t("promisedCount", { count: promised })} />;
}

export function ContactLink({ contact }: { contact: Pick<ListedContact, "id" | "fields"> }) {
  const lang = useLang();
  return (
    <AppLink
      to="/contacts/$contactId"
      params={{ contactId: contact.id }}
      sx={{ color: "primary.main", fontWeight: 600 }}
    >
      <bdi>{nameIn(lang, contact.fields)}</bdi>
    </AppLink>
  );
}
