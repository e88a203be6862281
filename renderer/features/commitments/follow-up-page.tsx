/** The follow-up sheet on its page, and making a commitment. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "#renderer/i18n.ts";
import { ListPage } from "#renderer/list/list-page.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { useCan } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { CommitmentDialog } from "./commitment-dialog.tsx";
import { followUpList } from "./follow-up-list.tsx";

export function FollowUpPage() {
  const t = useText("commitments");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/commitments" });
  const shown = useList(
    followUpList,
    search,
    (next) => void navigate({ to: "/commitments", search: next }),
  );
  const manages = useCan()("agreements.manage");
  const [making, setMaking] = useState(false);
  return (
    <ListPage
      shown={shown}
      title={t("title")}
      subtitle={t("subtitle")}
      actions={manages && <Button onClick={() => setMaking(true)}>{t("make")}</Button>}
    >
      {making && <CommitmentDialog onClose={() => setMaking(false)} />}
    </ListPage>
  );
}
