/** Saved searches: one click runs one again; and saving the one on screen. */
import BookmarkIcon from "@mui/icons-material/BookmarkAddOutlined";
import CloseIcon from "@mui/icons-material/CloseOutlined";
import { Box, Chip, IconButton, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { SearchConditions } from "#shared/search.ts";
import { runCommand, useCall, useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

export function SavedSearches({ onAsk }: { onAsk: (conditions: SearchConditions) => void }) {
  const t = useText("search");
  const { data } = useCall("search.saved", {});
  const forget = useCommand("search.forget");
  if (!data || data.searches.length === 0) return null;
  return (
    <Stack
      component="section"
      direction="row"
      aria-label={t("saved")}
      sx={{ gap: 1, alignItems: "center", minInlineSize: 0, overflow: "hidden" }}
    >
      <Typography color="textSecondary" noWrap>
        {t("saved")}
      </Typography>
      {data.searches.map(({ id, name, conditions }) => (
        <Box key={id} sx={{ display: "inline-flex", alignItems: "center" }}>
          <Chip variant="outlined" label={<bdi>{name}</bdi>} onClick={() => onAsk(conditions)} />
          <IconButton
            size="small"
            aria-label={t("forget", { name })}
            onClick={() => void forget.run({ id })}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <RefusalAlert refusal={forget.refusal} />
    </Stack>
  );
}

export function KeepSearch({ conditions }: { conditions: SearchConditions }) {
  const t = useText("search");
  const [open, setOpen] = useState(false);
  const form = useForm({ values: { name: conditions.text } });
  return (
    <>
      <Button startIcon={<BookmarkIcon />} onClick={() => setOpen(true)}>
        {t("save")}
      </Button>
      <FormDialog
        open={open}
        title={t("saveTitle")}
        form={form}
        confirmLabel={t("saveConfirm")}
        onConfirm={({ name }) => runCommand("search.save", { id: newId(), name, conditions })}
        onClose={() => setOpen(false)}
      >
        <TextField name="name" label={t("saveName")} helper={t("saveHelp")} required />
      </FormDialog>
    </>
  );
}
