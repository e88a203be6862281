/** The register of agreements on its page. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { ListPage } from "#renderer/list/list-page.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { useCan } from "#renderer/session.ts";
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
    <ListPage
      shown={shown}
      title={t("title")}
      subtitle={manages ? t("subtitle") : t("readOnly")}
      actions={(shown.rows?.total ?? 0) > 0 && <RegisterButton />}
    />
  );
}
