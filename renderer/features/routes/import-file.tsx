/** Importing a route from a file: read here, refused with a sentence for each mistake, then put into the form. */
import UploadIcon from "@mui/icons-material/FileUploadOutlined";
import { Box, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useId, useState } from "react";
import type { Refusal } from "#shared/result.ts";
import type { RoutePurpose, TemplateFields } from "#shared/route/template.ts";
import { readTemplateFile } from "#shared/route/template-file.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ChooseFileButton } from "#renderer/ui/choose-file.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";

/** The first few messages are enough to show what is wrong with a file. */
const shownIssues = 20;

export function ImportFile(props: {
  purpose: RoutePurpose;
  onRead: (template: TemplateFields) => void;
}) {
  const t = useText("routes");
  const common = useText("common");
  const reason = useReason();
  const titleId = useId();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = async (file: File) => {
    const result = readTemplateFile(await file.text());
    if (result.ok) props.onRead(result.value);
    else setRefusal(result.error);
  };
  const { fields } = refusal ?? {};
  return (
    <>
      <ChooseFileButton
        icon={<UploadIcon />}
        label={t("import")}
        inputLabel={t("importFile")}
        accept="application/json,.json"
        onChoose={(file) => void read(file)}
      />
      <Dialog
        open={refusal !== null}
        onClose={() => setRefusal(null)}
        aria-labelledby={titleId}
        fullWidth
        maxWidth="sm"
      >
        <DialogTitle id={titleId}>{t("importFailed")}</DialogTitle>
        <DialogContent>
          <RefusalAlert refusal={refusal} />
          <Box component="ul" sx={{ paddingInlineStart: 2.5 }}>
            {fields?.slice(0, shownIssues).map((one) => (
              <li key={`${one.path} ${one.reason}`}>
                {one.path !== "file" && (
                  <>
                    <bdi>
                      <code>{one.path}</code>
                    </bdi>
                    :{" "}
                  </>
                )}
                {reason(one)}
              </li>
            ))}
          </Box>
          {(fields?.length ?? 0) > shownIssues && t("moreIssues")}
        </DialogContent>
        <DialogActions sx={{ padding: 2 }}>
          <PrimaryButton onClick={() => setRefusal(null)}>{common("close")}</PrimaryButton>
        </DialogActions>
      </Dialog>
    </>
  );
}
