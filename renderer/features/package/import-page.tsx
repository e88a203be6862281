/** Importing a package: choose it, preview it, import it. Nothing is written before the last button. */
import DoneIcon from "@mui/icons-material/CheckCircleOutlined";
import PackageIcon from "@mui/icons-material/UnarchiveOutlined";
import { useNavigate } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { WorkBar } from "#renderer/features/staff-file/work-bar.tsx";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ChooseFileButton } from "#renderer/ui/choose-file.tsx";
import { useSize } from "#renderer/ui/file-field.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, RefusalAlert } from "#renderer/ui/states.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { useTakeIn } from "./use-take-in.ts";

export function ImportPackagePage() {
  const t = useText("package");
  const archive = useText("archive");
  const size = useSize();
  const navigate = useNavigate();
  const can = useCan();
  const job = useTakeIn();
  const { work, preview, done } = job;
  if (!can("archive.keep"))
    return (
      <Page title={t("importTitle")}>
        <EmptyState icon={<PackageIcon />} title={t("notForYou")} text={t("notForYouText")} />
      </Page>
    );
  return (
    <Page
      title={t("importTitle")}
      subtitle={t("importSubtitle")}
      back={{ label: archive("title"), to: "/archive" }}
    >
      <RefusalAlert refusal={job.refusal} />
      {work && (
        <WorkBar
          label={t(work.what, { done: size(work.done), total: size(work.total) })}
          part={work}
          onCancel={job.drop}
        />
      )}
      {job.writing && <WorkBar label={t("importing")} part={null} note={t("importingText")} />}
      {!work && !preview && (
        <Panel>
          <EmptyState
            icon={<PackageIcon />}
            title={t("fileTitle")}
            text={t("fileText")}
            action={
              <ChooseFileButton
                primary
                label={t("choose")}
                accept=".zip"
                onChoose={(file) => void job.choose(file)}
              />
            }
          />
        </Panel>
      )}
      {preview && !done && <PreviewPanel preview={preview} job={job} />}
      {done && (
        <Panel>
          <EmptyState
            icon={<DoneIcon />}
            title={t("doneTitle")}
            text={t("doneText", { ...done, events: done.added })}
            action={
              <PrimaryButton
                onClick={() =>
                  void navigate({
                    to: "/missions/$missionId",
                    params: { missionId: done.missionId },
                  })
                }
              >
                {t("openDossier")}
              </PrimaryButton>
            }
          />
        </Panel>
      )}
    </Page>
  );
}
