/** Recording a travel paper, or why none is needed; a passport can be taken from the person's record. */
import { Alert, Box } from "@mui/material";
import { useState } from "react";
import { useForm, useFormContext, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import {
  everyMember,
  paperRules,
  travelPaperKinds,
  visaEntries,
  type TravelPaperFields,
  type TravelPaperKind,
} from "#shared/mission/departure/travel-papers.ts";
import { passportTypes } from "#shared/route/conditions.ts";
import { call, useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useCan, useSession } from "#renderer/session.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { EditedMeanwhile, useEdit } from "#renderer/features/mission/use-edit.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { CountryField } from "#renderer/ui/country-field.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";

/** The paper to edit: a recorded one by its id, or a new one of a kind. */
export interface AskedPaper {
  member: string;
  kind: TravelPaperKind | "";
  id: string;
}

interface Values {
  needed: "paper" | "notNeeded";
  paper: Omit<TravelPaperFields, "kind"> & { kind: TravelPaperKind | "" };
}

export function PaperDialog(props: { dossier: Dossier; asked: AskedPaper; onClose: () => void }) {
  const { dossier, asked } = props;
  const t = useText("departure");
  const remove = useAct("removeTravelPaper", dossier);
  const kept = dossier.mission.travelPapers.find((one) => one.id === asked.id);
  const form = useForm<Values>({ defaultValues: valuesOf(dossier, asked) });
  const stands = asked.id === "" || !kept ? null : valuesOf(dossier, asked);
  const put = useEdit("putTravelPaper", dossier, form, stands);
  const confirm = ({ needed, paper }: Values) =>
    put.act({ id: kept?.id ?? newId(), paper: sent(paper, needed) as never });
  const drop = async () => {
    const result = await remove.act({ id: asked.id });
    if (result.ok) props.onClose();
  };
  return (
    <FormDialog
      open
      title={t(kept ? "dialog.edit" : "dialog.add")}
      form={form}
      confirmLabel={t("dialog.save")}
      check={({ paper, needed }) =>
        isWaived(paper, needed) && paper.waived.trim() === ""
          ? [{ path: "paper.waived", reason: "reasonNeeded" }]
          : []
      }
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <EditedMeanwhile
        edit={put.edit}
        shown={[
          ...(["issuer", "visaType", "validFrom", "validUntil"] as const).map((key) => ({
            label: t(`dialog.${key}`),
            of: ({ paper }: Values) => paper[key],
          })),
          { label: t("dialog.why"), of: ({ paper }) => paper.waived },
        ]}
        onGone={props.onClose}
      />
      <Fields dossier={dossier} />
      {kept && (
        <Button quiet danger pending={remove.pending} onClick={() => void drop()}>
          {t("dialog.remove")}
        </Button>
      )}
      <RefusalAlert refusal={remove.refusal} />
    </FormDialog>
  );
}

const valuesOf = ({ mission }: Dossier, asked: AskedPaper): Values => {
  const kept = mission.travelPapers.find((one) => one.id === asked.id);
  const { members, country } = mission.request;
  const member = members.find((one) => memberKey(one) === asked.member);
  const only = members.length === 1 && members[0] ? memberKey(members[0]) : "";
  return {
    needed: kept && kept.waived !== "" ? "notNeeded" : "paper",
    paper: {
      ...emptyPaper,
      passportType: member?.passportType ?? "",
      country,
      ...kept,
      member: kept?.member ?? (asked.member || only),
      kind: kept?.kind ?? asked.kind,
    },
  };
};

const emptyPaper: Values["paper"] = {
  member: "",
  kind: "",
  number: "",
  passportType: "",
  visaType: "",
  country: "",
  entries: "",
  issuer: "",
  cover: "",
  validFrom: "",
  validUntil: "",
  waived: "",
  scan: null,
};

/** Only the fields of its kind; text typed for another kind is left out. */
const sent = (paper: Values["paper"], needed: Values["needed"]): Values["paper"] => {
  const { member, kind, waived, scan } = paper;
  const whose = { ...emptyPaper, member, kind };
  if (kind === "") return whose;
  if (isWaived(paper, needed)) return { ...whose, waived };
  const own = Object.fromEntries(
    paperRules[kind].fields.map((field) => [field, paper[field] ?? ""]),
  );
  return { ...whose, ...own, scan };
};

const isWaived = ({ kind }: Values["paper"], needed: Values["needed"]): boolean =>
  kind !== "" && paperRules[kind].waivable && needed === "notNeeded";

function Fields({ dossier }: { dossier: Dossier }) {
  const t = useText("departure");
  const words = useText("words");
  const names = usePersonNames();
  const [kind, needed] = useWatch<Values, ["paper.kind", "needed"]>({
    name: ["paper.kind", "needed"],
  });
  const rule = kind === "" ? null : paperRules[kind];
  const has = (field: string) => rule?.fields.some((one) => one === field) ?? false;
  const must = (field: string) => rule?.required.some((one) => one === field) ?? false;
  const members = dossier.mission.request.members.map((one) => ({
    value: memberKey(one),
    label: names(one).name,
  }));
  const choices = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <>
      <SelectField
        name="paper.kind"
        label={t("dialog.kind")}
        required
        options={choices(travelPaperKinds, (one) => words(`travelPaperKind.${one}`))}
      />
      <SelectField
        name="paper.member"
        label={t("dialog.member")}
        required
        options={
          rule?.shared ? [...members, { value: everyMember, label: t("dialog.everyone") }] : members
        }
      />
      {rule?.waivable && (
        <ChoiceField
          name="needed"
          label={t("dialog.needed")}
          options={[
            { value: "paper", label: t("dialog.paper") },
            { value: "notNeeded", label: t("dialog.notNeeded") },
          ]}
        />
      )}
      {rule?.waivable && needed === "notNeeded" ? (
        <TextField
          name="paper.waived"
          label={t("dialog.why")}
          helper={t("dialog.whyHelp")}
          required
          multiline
        />
      ) : (
        <>
          {kind === "passport" && <Prefill dossier={dossier} />}
          {has("passportType") && (
            <SelectField
              name="paper.passportType"
              label={t("dialog.passportType")}
              required
              options={choices(passportTypes, (one) => words(`passportType.${one}`))}
            />
          )}
          {has("issuer") && (
            <TextField name="paper.issuer" label={t("dialog.issuer")} required={must("issuer")} />
          )}
          {has("visaType") && <TextField name="paper.visaType" label={t("dialog.visaType")} />}
          {has("country") && <CountryField name="paper.country" label={t("dialog.country")} />}
          {has("entries") && (
            <SelectField
              name="paper.entries"
              label={t("dialog.entries")}
              allowEmpty
              options={choices(visaEntries, (one) => words(`visaEntries.${one}`))}
            />
          )}
          {has("number") && (
            <TextField
              name="paper.number"
              label={t("dialog.number")}
              dir="ltr"
              required={must("number")}
            />
          )}
          {has("cover") && <TextField name="paper.cover" label={t("dialog.cover")} />}
          {has("validFrom") && <DayField name="paper.validFrom" label={t("dialog.validFrom")} />}
          {has("validUntil") && (
            <DayField name="paper.validUntil" label={t("dialog.validUntil")} required />
          )}
          {rule && <FileField name="paper.scan" label={t("dialog.scan")} />}
        </>
      )}
    </>
  );
}

/** The passport of the person's record, for people with the right; the look is recorded. */
function Prefill({ dossier }: { dossier: Dossier }) {
  const t = useText("departure");
  const me = useSession().person.id;
  const can = useCan();
  const form = useFormContext<Values>();
  const member = useWatch<Values, "paper.member">({ name: "paper.member" });
  const reveal = useCommand("people.reveal");
  const [told, setTold] = useState("");
  const isStaff = dossier.mission.request.members.some((one) => one.personId === member);
  if (!isStaff || (member !== me && !can("people.sensitive"))) return null;
  const take = async () => {
    setTold("");
    const missionId = dossier.mission.id;
    const asked = await reveal.run({ id: member, missionId });
    if (!asked.ok) return;
    const [record, sensitive] = await Promise.all([
      call("people.profile", { id: member }),
      call("people.sensitive", { id: member, missionId }),
    ]);
    if (!record.ok || !sensitive.ok) return;
    const { passportType, passportIssuedOn, passportExpiresOn } = record.value.profile;
    const number = sensitive.value.values.passportNo ?? "";
    if (number === "" && passportExpiresOn === "") return setTold(t("dialog.nothingKnown"));
    if (passportType !== "") form.setValue("paper.passportType", passportType);
    form.setValue("paper.number", number);
    form.setValue("paper.validFrom", passportIssuedOn);
    form.setValue("paper.validUntil", passportExpiresOn);
    setTold(t("dialog.prefilled"));
  };
  return (
    <Box sx={{ marginBlockEnd: 2 }}>
      <Button pending={reveal.pending} onClick={() => void take()}>
        {t("dialog.prefill")}
      </Button>
      <Box
        component="p"
        sx={{ marginBlock: 0.5, fontSize: "body2.fontSize", color: "text.secondary" }}
      >
        {t("dialog.prefillHelp")}
      </Box>
      {told !== "" && (
        <Alert severity="info" role="status">
          {told}
        </Alert>
      )}
      <RefusalAlert refusal={reveal.refusal} />
    </Box>
  );
}
