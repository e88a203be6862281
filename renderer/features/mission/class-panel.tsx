/** The class of the dossier and of each paper, and raising or lowering it. */
import EditIcon from "@mui/icons-material/EditOutlined";
import { IconButton, Stack, Tooltip, Typography } from "@mui/material";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { DossierPaper } from "#shared/contract/dossier-parts.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { classRank } from "#shared/mission/confidentiality.ts";
import type { Confidentiality } from "#shared/mission/request/request.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { ChoiceField } from "#renderer/ui/choice-fields.tsx";
import { ClassMark } from "#renderer/ui/chips.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { EditedMeanwhile, useEdit } from "./use-edit.tsx";

/** What the class of the whole is, and where it comes from. */
export function ClassPanel({
  dossier,
  papers,
}: {
  dossier: Dossier;
  papers: readonly DossierPaper[];
}) {
  const t = useText("dossier");
  const [asked, setAsked] = useState(false);
  const { ownClass } = dossier.mission;
  const fromPaper = papers.find(
    (one) =>
      one.confidentiality === dossier.confidentiality &&
      classRank(one.confidentiality) > classRank(ownClass),
  );
  return (
    <Panel title={t("class.title")}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: "center", flexWrap: "wrap" }}>
        <ClassMark level={dossier.confidentiality} />
        <Typography variant="body2" color="textSecondary" sx={{ flex: "1 1 18rem" }}>
          {fromPaper ? t("class.fromPaper", { name: fromPaper.name }) : t("class.explain")}
        </Typography>
        {dossier.classChoices.length > 0 && (
          <Button onClick={() => setAsked(true)}>{t("class.change")}</Button>
        )}
      </Stack>
      {asked && (
        <ClassDialog
          dossier={dossier}
          target="dossier"
          name={dossier.mission.request.subject}
          now={ownClass}
          choices={dossier.classChoices}
          onClose={() => setAsked(false)}
        />
      )}
    </Panel>
  );
}

/** The class of one paper, with the way to change it for people who may. */
export function ClassButton({ dossier, paper }: { dossier: Dossier; paper: DossierPaper }) {
  const t = useText("dossier");
  const [asked, setAsked] = useState(false);
  const label = t("class.changeNamed", { name: paper.caption || paper.name });
  return (
    <Stack direction="row" sx={{ alignItems: "center", gap: 0.5 }}>
      <ClassMark level={paper.confidentiality} />
      {paper.classChoices.length > 0 && (
        <Tooltip title={label}>
          <IconButton size="small" aria-label={label} onClick={() => setAsked(true)}>
            <EditIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      {asked && (
        <ClassDialog
          dossier={dossier}
          target={paper.sha256}
          name={paper.caption || paper.name}
          now={paper.confidentiality}
          choices={paper.classChoices}
          onClose={() => setAsked(false)}
        />
      )}
    </Stack>
  );
}

function ClassDialog(props: {
  dossier: Dossier;
  target: string;
  name: string;
  now: Confidentiality;
  choices: readonly Confidentiality[];
  onClose: () => void;
}) {
  const { now, choices } = props;
  const t = useText("dossier");
  const words = useText("words");
  const common = useText("common");
  const form = useForm({
    defaultValues: { confidentiality: choices.at(-1) ?? now, reason: "" },
  });
  const { act, edit } = useEdit("classify", props.dossier, form, {
    confidentiality: now,
    reason: "",
  });
  const chosen = useWatch({ control: form.control, name: "confidentiality" });
  const lowers = classRank(chosen) < classRank(now);
  return (
    <FormDialog
      open
      title={t("class.change")}
      form={form}
      check={(values) =>
        lowers && values.reason.trim().length < 3
          ? [{ path: "reason", reason: "reasonNeeded" as const }]
          : []
      }
      confirmLabel={t("class.confirm")}
      onConfirm={(values) =>
        act({
          target: props.target,
          confidentiality: values.confidentiality,
          reason: values.reason.trim(),
        })
      }
      onClose={props.onClose}
    >
      <Typography sx={{ fontWeight: 600 }}>
        <bdi>{props.name}</bdi>
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 2 }}>
        {t("class.now", { level: words(`confidentiality.${now}`) })}
      </Typography>
      <EditedMeanwhile
        edit={edit}
        shown={[
          {
            label: t("class.next"),
            of: ({ confidentiality }) => words(`confidentiality.${confidentiality}`),
          },
        ]}
        onGone={props.onClose}
      />
      <ChoiceField
        name="confidentiality"
        label={t("class.next")}
        options={choices.map((value) => ({ value, label: words(`confidentiality.${value}`) }))}
      />
      <TextField
        name="reason"
        multiline
        required={lowers}
        label={common("reasonLabel")}
        {...(lowers ? { helper: t("class.lowers") } : {})}
      />
    </FormDialog>
  );
}
