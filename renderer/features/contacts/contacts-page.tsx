/** People met abroad: the list, and pairs that may be one person. */
import AddIcon from "@mui/icons-material/PersonAddAltOutlined";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "#renderer/i18n.ts";
import { ListPage } from "#renderer/list/list-page.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { useCan } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { ContactDialog } from "./contact-dialog.tsx";
import { contactList } from "./contact-list.tsx";
import { PairsView } from "./pairs-view.tsx";

export function ContactsPage() {
  const t = useText("contacts");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/contacts" });
  const manages = useCan()("agreements.manage");
  const [registering, setRegistering] = useState(false);
  const shown = useList(
    contactList,
    search,
    (next) => void navigate({ to: "/contacts", search: next, replace: true }),
  );
  const open = (id: string) =>
    void navigate({ to: "/contacts/$contactId", params: { contactId: id } });
  return (
    <ListPage
      shown={shown}
      title={t("title")}
      subtitle={manages ? t("subtitle") : t("readOnly")}
      actions={
        manages && (
          <Button startIcon={<AddIcon />} onClick={() => setRegistering(true)}>
            {t("register")}
          </Button>
        )
      }
      instead={manages && search.view === "duplicates" && <PairsView />}
    >
      {registering && <ContactDialog onClose={() => setRegistering(false)} onRegistered={open} />}
    </ListPage>
  );
}
