/** Everyone met: searched in any spelling, by country and tie, fifty a page. */
import ContactsIcon from "@mui/icons-material/ContactsOutlined";
import { MenuItem, Select, Stack, Typography } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ties } from "#shared/contacts/contact.ts";
import { countries } from "#shared/persian/names.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { ContactTable } from "./contact-table.tsx";

interface Shown {
  text?: string | undefined;
  tie?: string | undefined;
  country?: string | undefined;
  page?: number | undefined;
}

export function ContactList() {
  const t = useText("contacts");
  const lang = useLang();
  const navigate = useNavigate();
  const search: Shown = useSearch({ from: "/shell/contacts" });
  const tie = ties.find((one) => one === search.tie) ?? "all";
  const { text = "", page = 0 } = search;
  const country = (search.country ?? "").slice(0, 2);
  const { data, error } = useCall(
    "contacts.list",
    { text, tie, country, page },
    { keepPrevious: true },
  );
  const show = (next: Shown) =>
    void navigate({
      to: "/contacts",
      search: { text: text || undefined, tie: search.tie, country: search.country, ...next },
      replace: true,
    });
  const filtered = text !== "" || tie !== "all" || country !== "";
  return (
    <>
      <Stack
        direction="row"
        sx={{ alignItems: "center", gap: 1.5, flexWrap: "wrap", marginBlockEnd: 2 }}
      >
        <SearchBox
          label={t("search")}
          placeholder={t("searchPlaceholder")}
          text={text}
          onSearch={(next) => show({ text: next || undefined })}
        />
        <Select
          size="small"
          value={tie}
          onChange={(event) => show({ tie: event.target.value })}
          SelectDisplayProps={{ "aria-label": t("filterTie") }}
        >
          <MenuItem value="all">{t("filterTie")}</MenuItem>
          {ties.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`tie.${one}`)}
            </MenuItem>
          ))}
        </Select>
        <Select
          size="small"
          displayEmpty
          value={country}
          onChange={(event) => show({ country: event.target.value || undefined })}
          SelectDisplayProps={{ "aria-label": t("filterCountry") }}
          sx={{ maxInlineSize: "14rem" }}
        >
          <MenuItem value="">{t("allCountries")}</MenuItem>
          {countries(lang).map(({ code, name }) => (
            <MenuItem key={code} value={code}>
              {name}
            </MenuItem>
          ))}
        </Select>
        {data && (
          <Typography variant="body2" color="textSecondary">
            {t("count", { count: data.total })}
          </Typography>
        )}
      </Stack>
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading lines={8} />}
      {data && data.items.length > 0 && <ContactTable items={data.items} />}
      {data?.items.length === 0 && (
        <Panel>
          <EmptyState
            icon={<ContactsIcon />}
            title={t(filtered ? "noMatchTitle" : "emptyTitle")}
            text={t(filtered ? "noMatchText" : "emptyText")}
          />
        </Panel>
      )}
      {data && (
        <Pager
          page={page}
          pageSize={data.pageSize}
          total={data.total}
          onPage={(next) => show({ page: next })}
        />
      )}
    </>
  );
}
