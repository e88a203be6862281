/** The report's photos: which go into the news, in which order, under which caption. */
import DownIcon from "@mui/icons-material/ArrowDownwardOutlined";
import UpIcon from "@mui/icons-material/ArrowUpwardOutlined";
import { Box, Checkbox, IconButton, Typography } from "@mui/material";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useText } from "#renderer/i18n.ts";
import { FieldGroup } from "#renderer/ui/field.tsx";
import { PaperImage } from "#renderer/ui/paper-image.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { NewsValues } from "./news-values.ts";

export function PhotoRows() {
  const t = useText("news");
  const { control, setValue, getValues } = useFormContext<NewsValues>();
  const photos = useFieldArray({ control, name: "photos", keyName: "key" });
  return (
    <FieldGroup name="photos" label={t("field.photos")} helper={t("help.photos")} error={undefined}>
      {photos.fields.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t("noPhotos")}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {photos.fields.map((one, index) => (
          <Box
            key={one.key}
            component="li"
            sx={(theme) => ({
              display: "grid",
              gap: 1.5,
              alignItems: "start",
              gridTemplateColumns: "auto 6.5rem minmax(0, 1fr) auto",
              paddingBlockStart: 1.5,
              borderBlockStart: index > 0 ? `1px solid ${theme.palette.line}` : 0,
            })}
          >
            <Checkbox
              size="small"
              checked={getValues(`photos.${index}.chosen`)}
              onChange={(_, chosen) => {
                setValue(`photos.${index}.chosen`, chosen, { shouldDirty: true });
                photos.update(index, { ...getValues(`photos.${index}`), chosen });
              }}
              slotProps={{ input: { "aria-label": t("photoChosen", { name: one.name }) } }}
            />
            <PaperImage
              sha256={one.sha256}
              alt={one.caption || one.name}
              missing={t("photoMissing")}
              blockSize={72}
            />
            <TextField
              name={`photos.${index}.caption`}
              label={t("photoCaption", { name: one.name })}
              required
              multiline
              rows={1}
              maxLength={200}
            />
            <Box>
              <IconButton
                size="small"
                disabled={index === 0}
                aria-label={t("photoUp", { name: one.name })}
                onClick={() => photos.swap(index, index - 1)}
              >
                <UpIcon fontSize="small" />
              </IconButton>
              <IconButton
                size="small"
                disabled={index === photos.fields.length - 1}
                aria-label={t("photoDown", { name: one.name })}
                onClick={() => photos.swap(index, index + 1)}
              >
                <DownIcon fontSize="small" />
              </IconButton>
            </Box>
          </Box>
        ))}
      </Box>
    </FieldGroup>
  );
}
