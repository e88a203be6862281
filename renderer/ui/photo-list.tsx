/** Photos with their captions: dropped or chosen, shown small. Other files are passed to the form. */
import DeleteIcon from "@mui/icons-material/DeleteOutlineOutlined";
import { Box, IconButton } from "@mui/material";
import type { ReactNode } from "react";
import { useFieldArray, useFormContext, type FieldValues } from "react-hook-form";
import type { Paper } from "#shared/mission/request/request.ts";
import { useText } from "#renderer/i18n.ts";
import { FieldGroup, type FieldText } from "./field.tsx";
import { FileDrop } from "./file-field.tsx";
import { useFieldError } from "./form.tsx";
import { PaperImage } from "./paper-image.tsx";
import { TextField } from "./text-field.tsx";

/** The form's list at `name` holds `{ file, caption }`; the same bytes are taken once. */
export function PhotoList(
  props: FieldText & {
    name: string;
    /** MIME types that are photos here. */
    types: readonly string[];
    captionRequired?: boolean;
    onOthers: (papers: Paper[]) => void;
    children?: ReactNode;
  },
) {
  const { name, types } = props;
  const t = useText("report");
  const common = useText("common");
  const { control, getValues } = useFormContext<FieldValues>();
  const photos = useFieldArray({ control, name, keyName: "key" });
  const fields = photos.fields as unknown as { key: string; file: Paper }[];
  const error = useFieldError(name);

  const add = (added: Paper[]) => {
    const kept = getValues(name) as { file: Paper }[];
    const known = new Set(kept.map((one) => one.file.sha256));
    const isPhoto = (one: Paper) => types.includes(one.mime);
    photos.append(
      added
        .filter((one) => isPhoto(one) && !known.has(one.sha256))
        .map((file) => ({ file, caption: "" })),
      { shouldFocus: false },
    );
    props.onOthers(added.filter((one) => !isPhoto(one)));
  };
  return (
    <FieldGroup name={name} label={props.label} helper={props.helper} error={error}>
      <Box
        component="ol"
        sx={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 2 }}
      >
        {fields.map((one, index) => (
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
              name={`${name}.${index}.caption`}
              label={t("photo.captionOf", { name: one.file.name })}
              required={props.captionRequired ?? false}
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
      <Box sx={{ marginBlockStart: fields.length > 0 ? 2 : 0 }}>
        <FileDrop name={name} many accept={types.join(",")} onAdded={add} />
      </Box>
      {props.children}
    </FieldGroup>
  );
}
