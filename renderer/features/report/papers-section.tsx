/** Photos with their captions, and papers. What is dropped among the photos and is none becomes a paper. */
import DeleteIcon from "@mui/icons-material/DeleteOutlineOutlined";
import { Alert, Box, IconButton } from "@mui/material";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import type { Paper } from "#shared/mission/request.ts";
import { useText } from "#renderer/i18n.ts";
import { FieldGroup } from "#renderer/ui/field.tsx";
import { FileDrop, FileField } from "#renderer/ui/file-field.tsx";
import { useFieldError } from "#renderer/ui/form.tsx";
import { PaperImage } from "#renderer/ui/paper-image.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useFieldText } from "./fields.tsx";
import type { ReportValues } from "./report-values.ts";

export function PapersSection() {
  const t = useText("report");
  const common = useText("common");
  const f = useFieldText();
  const { control, getValues, setValue } = useFormContext<ReportValues>();
  const photos = useFieldArray({ control, name: "photos", keyName: "key" });
  const [moved, setMoved] = useState(false);
  const error = useFieldError("photos");

  const add = (added: Paper[]) => {
    const known = new Set(getValues("photos").map((one) => one.file.sha256));
    const images = added.filter((one) => one.mime.startsWith("image/") && !known.has(one.sha256));
    const others = added.filter((one) => !one.mime.startsWith("image/"));
    photos.append(
      images.map((file) => ({ file, caption: "" })),
      { shouldFocus: false },
    );
    const papers = getValues("papers");
    const fresh = others.filter((one) => !papers.some((two) => two.sha256 === one.sha256));
    if (fresh.length > 0) setValue("papers", [...papers, ...fresh]);
    setMoved(others.length > 0);
  };
  const { label, helper } = f("photos");
  const papers = f("papers");
  return (
    <>
      <FieldGroup name="photos" label={label} helper={helper} error={error}>
        <Box
          component="ol"
          sx={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 2 }}
        >
          {photos.fields.map((one, index) => (
            <Box
              key={one.key}
              component="li"
              sx={(theme) => ({
                display: "grid",
                gap: 2,
                gridTemplateColumns: "9rem minmax(0, 1fr) auto",
                alignItems: "start",
                paddingBlockEnd: 1,
                borderBlockEnd: `1px solid ${theme.palette.line}`,
              })}
            >
              <PaperImage
                sha256={one.file.sha256}
                alt={one.file.name}
                missing={t("photo.missing")}
                blockSize={104}
              />
              <TextField
                name={`photos.${index}.caption`}
                label={t("photo.captionOf", { name: one.file.name })}
                required
                multiline
                rows={2}
                maxLength={200}
              />
              <IconButton
                size="small"
                aria-label={common("removeNamed", { name: one.file.name })}
                onClick={() => photos.remove(index)}
              >
                <DeleteIcon />
              </IconButton>
            </Box>
          ))}
        </Box>
        <Box sx={{ marginBlockStart: photos.fields.length > 0 ? 2 : 0 }}>
          <FileDrop name="photos" many accept="image/jpeg,image/png,image/webp" onAdded={add} />
        </Box>
        {moved && (
          <Alert severity="info" role="status" sx={{ marginBlockStart: 1 }}>
            {t("photo.movedToPapers")}
          </Alert>
        )}
      </FieldGroup>
      <FileField name="papers" label={papers.label} helper={papers.helper} many />
    </>
  );
}
