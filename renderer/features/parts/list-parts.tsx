/** The list of contacts on the page of parts, in each state of a list: rows, none, no match, not read, being read. */
import { Stack } from "@mui/material";
import { useState, type ReactNode } from "react";
import { useList } from "#renderer/list/use-list.ts";
import { ListTable } from "#renderer/list/list-table.tsx";
import { ListView } from "#renderer/list/list-view.tsx";
import type { ContactSearch } from "#renderer/app/list-addresses.ts";
import { contactList } from "#renderer/features/contacts/contact-list.tsx";
import { useLang } from "#renderer/i18n.ts";
import { Part } from "./part.tsx";

/** A name that no contact has. */
const nobody = "ژژژ";

export function ListParts() {
  const lang = useLang();
  const [search, setSearch] = useState<ContactSearch>({});
  const shown = useList(contactList, search, setSearch);
  const none = useList(contactList, { text: nobody }, setSearch);
  const { rows } = shown;
  return (
    <>
      <Part name="ListView">
        <Framed>
          <ListView shown={shown} />
        </Framed>
      </Part>
      <Part name="ListEmpty">
        <Framed>
          {rows && (
            <ListView shown={{ ...shown, search: {}, rows: { ...rows, items: [], total: 0 } }} />
          )}
        </Framed>
      </Part>
      <Part name="ListNoMatch">
        <Framed>
          <ListView shown={none} />
        </Framed>
      </Part>
      <Part name="ListError">
        <Framed>
          <ListView
            shown={{
              ...shown,
              refusal: { code: "internal", reason: "internalError", ref: "7F3A" },
              staleSince: Date.UTC(2026, 10, 30, 8),
            }}
          />
        </Framed>
      </Part>
      <Part name="LoadingRows">
        <Framed>
          <ListTable
            label={contactList.title(lang)}
            columns={shown.columns.shown}
            items={[]}
            keyOf={contactList.keyOf}
            loading
            busy
          />
        </Framed>
      </Part>
    </>
  );
}

function Framed({ children }: { children: ReactNode }) {
  return (
    <Stack sx={{ blockSize: 260, overflow: "hidden", border: 1, borderColor: "line" }}>
      {children}
    </Stack>
  );
}
