/** How long an archived dossier is kept, by which text, holds on disposal, and possible decisions. */
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { rulesOn } from "#shared/archive/scheme.ts";
import type { KeepingView } from "#shared/contract/keeping.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { EditedMeanwhile, useEdit } from "#renderer/features/mission/use-edit.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText } from "#renderer/ui/text.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { KeepingMark } from "./keeping-mark.tsx";
import { coded } from "./words.ts";

const acts = ["changeRetention", "holdDisposal", "releaseDisposal"] as const;
type Act = (typeof acts)[number];

export function KeepingPanel({ dossier, keeping }: { dossier: Dossier; keeping: KeepingView }) {
  const t = useText("dossier");
  const words = useText("words");
  const lang = useLang();
  const [asked, setAsked] = useState<Act | null>(null);
  const { rule, until, disposal } = keeping;
  const hold = dossier.mission.keeping?.hold;
  const untilText = () => {
    if (until !== "") return <DayText day={until} />;
    if (!rule || rule.years === null) return "";
    return t("archive.untilUnknown", { trigger: words(`retentionTrigger.${rule.trigger}`) });
  };
  return (
    <Panel title={t("archive.keeping")}>
      <DataList
        hideEmpty
        items={[
          { label: t("archive.state"), value: <KeepingMark state={keeping.keeping} /> },
          { label: t("archive.retentionClass"), value: rule && <bdi>{coded(lang, rule)}</bdi> },
          { label: t("archive.until"), value: untilText() },
          {
            label: t("archive.disposition"),
            value: rule && words(`disposition.${rule.disposition}`),
          },
          { label: t("archive.citation"), value: rule && <bdi>{rule.citation}</bdi> },
          { label: t("archive.hold"), value: hold && <bdi>{hold.reason}</bdi> },
          {
            label: t("archive.list"),
            value: disposal && (
              <>
                <AppLink
                  to="/archive/disposal/$disposalId"
                  params={{ disposalId: disposal.id }}
                  sx={{ color: "primary.main" }}
                >
                  {t("archive.listNo", { listNo: localizeDigits(disposal.listNo, lang) })}
                </AppLink>
                {" · "}
                {words(`disposalState.${disposal.state}`)}
              </>
            ),
          },
        ]}
      />
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", marginBlockStart: 2 }}>
        {acts
          .filter((act) => mayDo(dossier, act))
          .map((act) => (
            <Button key={act} onClick={() => setAsked(act)}>
              {t(`act.${act}`)}
            </Button>
          ))}
      </Stack>
      <Typography
        variant="caption"
        color="textSecondary"
        component="p"
        sx={{ marginBlockStart: 1.5 }}
      >
        {t("archive.nothingDeleted")}
      </Typography>
      {asked === "changeRetention" && (
        <RetentionDialog dossier={dossier} onClose={() => setAsked(null)} />
      )}
      {(asked === "holdDisposal" || asked === "releaseDisposal") && (
        <HoldDialog dossier={dossier} act={asked} onClose={() => setAsked(null)} />
      )}
    </Panel>
  );
}

function RetentionDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const t = useText("dossier");
  const lang = useLang();
  const scheme = useCall("archive.scheme", {}).data;
  const now = dossier.mission.keeping?.retentionClass;
  const form = useForm<{ retentionClass: string | null; reason: string }>({
    defaultValues: { retentionClass: null, reason: "" },
  });
  const { act, edit } = useEdit("changeRetention", dossier, form, {
    retentionClass: now ?? null,
    reason: "",
  });
  const rules = scheme ? rulesOn(scheme, scheme.today) : [];
  const named = (code: string | null) => {
    const rule = rules.find((one) => one.code === code);
    return rule ? coded(lang, rule) : (code ?? "");
  };
  return (
    <FormDialog
      open
      title={t("act.changeRetention")}
      form={form}
      confirmLabel={t("act.changeRetention")}
      onConfirm={({ retentionClass, reason }) =>
        act({ retentionClass: retentionClass ?? "", reason })
      }
      onClose={onClose}
    >
      <Typography sx={{ marginBlockEnd: 1.5 }}>{t("archive.changeText")}</Typography>
      <EditedMeanwhile
        edit={edit}
        shown={[
          { label: t("archive.newClass"), of: ({ retentionClass }) => named(retentionClass) },
        ]}
        onGone={onClose}
      />
      <SelectField
        name="retentionClass"
        label={t("archive.newClass")}
        required
        options={rules
          .filter(({ code }) => code !== now)
          .map((rule) => ({ value: rule.code, label: coded(lang, rule) }))}
      />
      <TextField name="reason" label={t("archive.reason")} required multiline rows={2} />
    </FormDialog>
  );
}

function HoldDialog(props: {
  dossier: Dossier;
  act: "holdDisposal" | "releaseDisposal";
  onClose: () => void;
}) {
  const t = useText("dossier");
  const { act } = useAct(props.act, props.dossier);
  const form = useForm({ defaultValues: { reason: "" } });
  return (
    <FormDialog
      open
      title={t(`act.${props.act}`)}
      form={form}
      confirmLabel={t(`act.${props.act}`)}
      onConfirm={act}
      onClose={props.onClose}
    >
      <Typography sx={{ marginBlockEnd: 1.5 }}>
        {props.act === "holdDisposal" ? t("archive.holdText") : t("archive.releaseText")}
      </Typography>
      <TextField name="reason" label={t("archive.reason")} required multiline rows={2} />
    </FormDialog>
  );
}
