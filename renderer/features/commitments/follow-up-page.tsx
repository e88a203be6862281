/** The follow-up sheet on its page, and making a commitment. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "#renderer/i18n.ts";
import { ListOutputs } from "#renderer/list/list-outputs.tsx";
import { ListView } from "#renderer/list/list-view.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { useCan } from "#renderer/session.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
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
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        <>
          <ListOutputs shown={shown} />
          {manages && <PrimaryButton onClick={() => setMaking(true)}>{t("make")}</PrimaryButton>}
        </>
      }
    >
      <ListView shown={shown} />
      {making && <CommitmentDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}
