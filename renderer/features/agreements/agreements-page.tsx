/** The register of agreements on its page. */
import { Alert } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { ListOutputs } from "#renderer/list/list-outputs.tsx";
import { ListView } from "#renderer/list/list-view.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { useCan } from "#renderer/session.ts";
import { Page } from "#renderer/ui/page.tsx";
import { agreementList } from "./agreement-list.tsx";
import { RegisterButton } from "./register-button.tsx";

export function AgreementsPage() {
  const t = useText("agreements");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/agreements" });
  const shown = useList(
    agreementList,
    search,
    (next) => void navigate({ to: "/agreements", search: next }),
  );
  const manages = useCan()("agreements.manage");
  return (
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        (shown.rows?.total ?? 0) > 0 && (
          <>
            <ListOutputs shown={shown} />
            <RegisterButton />
          </>
        )
      }
    >
      {!manages && (
        <Alert severity="info" role="note" sx={{ marginBlockEnd: 2 }}>
          {t("readOnly")}
        </Alert>
      )}
      <ListView shown={shown} />
    </Page>
  );
}
