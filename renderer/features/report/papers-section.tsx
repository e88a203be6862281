/** Photos with their captions, and papers. Other files dropped among the photos become papers. */
import { Alert } from "@mui/material";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import type { Paper } from "#shared/mission/request/request.ts";
import { useText } from "#renderer/i18n.ts";
import { FileField } from "#renderer/ui/file-field.tsx";
import { PhotoList } from "#renderer/ui/photo-list.tsx";
import { useFieldText } from "./fields.tsx";
import type { ReportValues } from "./report-values.ts";

const photoTypes = ["image/jpeg", "image/png", "image/webp"];

export function PapersSection() {
  const t = useText("report");
  const f = useFieldText();
  const { getValues, setValue } = useFormContext<ReportValues>();
  const [moved, setMoved] = useState(false);
  const keep = (others: Paper[]) => {
    const papers = getValues("papers");
    const fresh = others.filter((one) => !papers.some((two) => two.sha256 === one.sha256));
    if (fresh.length > 0) setValue("papers", [...papers, ...fresh]);
    setMoved(others.length > 0);
  };
  const { label, helper } = f("photos");
  const papers = f("papers");
  return (
    <>
      <PhotoList
        name="photos"
        label={label}
        helper={helper}
        types={photoTypes}
        captionRequired
        onOthers={keep}
      >
        {moved && (
          <Alert severity="info" role="status" sx={{ marginBlockStart: 1 }}>
            {t("photo.movedToPapers")}
          </Alert>
        )}
      </PhotoList>
      <FileField name="papers" label={papers.label} helper={papers.helper} many />
    </>
  );
}
