/** People met abroad: the list, and pairs that may be one person. */
import AddIcon from "@mui/icons-material/PersonAddAltOutlined";
import { Alert, Tab, Tabs } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "#renderer/i18n.ts";
import { ListOutputs } from "#renderer/list/list-outputs.tsx";
import { ListView } from "#renderer/list/list-view.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { useCan } from "#renderer/session.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { ContactDialog } from "./contact-dialog.tsx";
import { contactList } from "./contact-list.tsx";
import { PairsView } from "./pairs-view.tsx";

const views = ["list", "duplicates"] as const;
type View = (typeof views)[number];

export function ContactsPage() {
  const t = useText("contacts");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/contacts" });
  const manages = useCan()("agreements.manage");
  const [registering, setRegistering] = useState(false);
  const view: View = manages && search.view === "duplicates" ? "duplicates" : "list";
  const shown = useList(
    contactList,
    search,
    (next) => void navigate({ to: "/contacts", search: next, replace: true }),
  );
  const open = (id: string) =>
    void navigate({ to: "/contacts/$contactId", params: { contactId: id } });
  return (
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        <>
          {view === "list" && <ListOutputs shown={shown} />}
          {manages && (
            <PrimaryButton startIcon={<AddIcon />} onClick={() => setRegistering(true)}>
              {t("register")}
            </PrimaryButton>
          )}
        </>
      }
    >
      {!manages && (
        <Alert severity="info" role="note" sx={{ marginBlockEnd: 2 }}>
          {t("readOnly")}
        </Alert>
      )}
      {manages && (
        <Tabs
          value={view}
          aria-label={t("viewsLabel")}
          onChange={(_, next: View) =>
            void navigate({ to: "/contacts", search: { view: next }, replace: true })
          }
          sx={{ marginBlockEnd: 2 }}
        >
          {views.map((one) => (
            <Tab key={one} value={one} label={t(`views.${one}`)} />
          ))}
        </Tabs>
      )}
      {view === "list" ? <ListView shown={shown} /> : <PairsView />}
      {registering && <ContactDialog onClose={() => setRegistering(false)} onRegistered={open} />}
    </Page>
  );
}
