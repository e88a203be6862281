/** What a checked package would import, how it relates to the data here, and the button that imports it. */
import { Alert, Stack } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import type { PackagePreview } from "#shared/contract/packages.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ClassMark, StatusChip } from "#renderer/ui/chips.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayRange, Digits, usePlace } from "#renderer/ui/text.tsx";
import type { useTakeIn } from "./use-take-in.ts";

export function PreviewPanel(props: {
  preview: PackagePreview;
  job: ReturnType<typeof useTakeIn>;
}) {
  const t = useText("package");
  const common = useText("common");
  const lang = useLang();
  const place = usePlace();
  const navigate = useNavigate();
  const { preview, job } = props;
  const { origin, standing, added, strangers } = preview;
  const brings = standing === "new" || standing === "extends";
  return (
    <Stack sx={{ gap: 2 }}>
      <Alert severity="success" role="status">
        {t("sound")}
      </Alert>
      <Alert severity="info">{t(`standing.${standing}`, { count: added })}</Alert>
      <Panel title={t("previewTitle")}>
        <DataList
          hideEmpty
          items={[
            { label: t("dossierNo"), value: <Digits>{preview.dossierNo}</Digits> },
            { label: t("subject"), value: <bdi>{preview.subject}</bdi> },
            { label: t("status"), value: <StatusChip phase={preview.status} /> },
            { label: t("class"), value: <ClassMark level={preview.confidentiality} /> },
            {
              label: t("travellers"),
              value: <bdi>{preview.travellers.join(common("listSeparator"))}</bdi>,
            },
            { label: t("place"), value: place(preview.city, preview.country) },
            {
              label: t("dates"),
              value: <DayRange start={preview.startDate} end={preview.endDate} />,
            },
            { label: t("events"), value: <Digits>{preview.events}</Digits> },
            { label: t("papers"), value: <Digits>{preview.papers}</Digits> },
            {
              label: t("from"),
              value: <bdi>{lang === "en" && origin.nameEn ? origin.nameEn : origin.nameFa}</bdi>,
            },
            {
              label: t("people"),
              value: brings && strangers > 0 ? t("peopleText", { count: strangers }) : "",
            },
          ]}
        />
        <Stack direction="row" sx={{ gap: 1, marginBlockStart: 2, flexWrap: "wrap" }}>
          {brings ? (
            <PrimaryButton pending={job.writing} onClick={() => void job.take()}>
              {t("import")}
            </PrimaryButton>
          ) : (
            <PrimaryButton
              onClick={() =>
                void navigate({
                  to: "/missions/$missionId",
                  params: { missionId: preview.missionId },
                })
              }
            >
              {t("openDossier")}
            </PrimaryButton>
          )}
          <Button quiet onClick={job.drop}>
            {t("another")}
          </Button>
        </Stack>
      </Panel>
    </Stack>
  );
}
