/** Releasing the saved item: the file is made first, then the release is logged, then it is saved outside. */
import { Alert, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { newsFormats, newsLangs } from "#shared/mission/news/news.ts";
import { newsDocument, type NewsDocument } from "#shared/news/document.ts";
import { newsHtml } from "#shared/news/html.ts";
import { ok, refuse, type Result } from "#shared/result.ts";
import { runCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { ChoiceField } from "#renderer/ui/choice-fields.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { newsDocx } from "./make-docx.ts";
import { preparePhotos } from "./prepare-photos.ts";

interface Values {
  recipient: string;
  format: (typeof newsFormats)[number];
  lang: (typeof newsLangs)[number];
}

export function ReleaseDialog(props: {
  dossier: Dossier;
  municipality: { nameFa: string; nameEn: string };
  onClose: () => void;
  onSaved: (path: string) => void;
}) {
  const { dossier, municipality } = props;
  const t = useText("news");
  const { act } = useAct("releaseNews", dossier);
  const [unsaved, setUnsaved] = useState(false);
  const { mission, today } = dossier;
  const text = mission.news.versions.at(-1)?.text;
  const form = useForm<Values>({
    defaultValues: { recipient: t("recipientDefault"), format: "docx", lang: "fa" },
  });
  const release = async ({ recipient, format, lang }: Values): Promise<Result<unknown>> => {
    const document = text && newsDocument(text, lang, { today, municipality });
    if (!document) return refuse("refused", text ? "newsNoEnglish" : "newsNotWritten");
    const bytes = await fileOf(document, format);
    if (!bytes.ok) return bytes;
    setUnsaved(false);
    const done = await act({ recipient, format, lang });
    if (!done.ok) return done;
    const name = `${t("fileName", { no: mission.dossierNo.replace("/", "-") })}.${format}`;
    const saved = await runCommand("file.saveBytes", { name, bytes: bytes.value });
    if (saved.ok && saved.value.path !== null) {
      props.onSaved(saved.value.path);
      return saved;
    }
    setUnsaved(true);
    return saved.ok ? refuse("refused", "newsNotSaved") : saved;
  };
  return (
    <FormDialog
      open
      title={t("release")}
      form={form}
      confirmLabel={t("releaseDo")}
      onConfirm={release}
      onClose={props.onClose}
    >
      <Typography variant="body2" sx={{ marginBlockEnd: 1.5 }}>
        {t("releaseText", { n: mission.news.versions.length })}
      </Typography>
      <TextField name="recipient" label={t("recipient")} required />
      <ChoiceField
        name="format"
        label={t("format")}
        required
        columns={2}
        options={newsFormats.map((value) => ({ value, label: t(`formatOf.${value}`) }))}
      />
      <ChoiceField
        name="lang"
        label={t("lang")}
        required
        columns={2}
        options={newsLangs
          .filter((value) => value === "fa" || text?.english)
          .map((value) => ({ value, label: t(`langOf.${value}`) }))}
      />
      {unsaved && (
        <Alert severity="warning" role="note" sx={{ marginBlockEnd: 1 }}>
          {t("logged")}
        </Alert>
      )}
      <Alert severity="info" role="note">
        {t("privacy")}
      </Alert>
    </FormDialog>
  );
}

const fileOf = async (
  document: NewsDocument,
  format: Values["format"],
): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  const photos = await preparePhotos(document.photos);
  if (!photos.ok) return photos;
  return ok(
    format === "html"
      ? new TextEncoder().encode(newsHtml(document, photos.value))
      : await newsDocx(document, photos.value),
  );
};
