/** The page around the days of a diary: where one is, and the ways to the dossier and the report. */
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { usePlace } from "#renderer/ui/text.tsx";

export function DiaryFrame(props: { dossier: Dossier; subtitle?: ReactNode; children: ReactNode }) {
  const { dossier } = props;
  const t = useText("diary");
  const place = usePlace();
  const lang = useLang();
  const navigate = useNavigate();
  const { id: missionId, dossierNo, request } = dossier.mission;
  const params = { missionId };
  return (
    <Page
      title={t("titleOf", { place: place(request.city, request.country) })}
      subtitle={props.subtitle ?? <bdi>{request.subject}</bdi>}
      back={{ label: localizeDigits(dossierNo, lang), to: `/missions/${missionId}` }}
      actions={
        <>
          <Button onClick={() => void navigate({ to: "/missions/$missionId", params })}>
            {t("toDossier")}
          </Button>
          <Button onClick={() => void navigate({ to: "/missions/$missionId/report", params })}>
            {t("toReport")}
          </Button>
        </>
      }
    >
      {props.children}
    </Page>
  );
}
