/** One gift, recorded or corrected. Its ceiling is shown while typing; the store applies it. */
import { Alert, Typography } from "@mui/material";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { ceilingsOn, giftRanks, type GiftRank } from "#shared/gifts/ceilings.ts";
import {
  giftKinds,
  giftRials,
  journeyDays,
  type Gift,
  type GiftFields,
} from "#shared/mission/gifts/gifts.ts";
import type { Paper } from "#shared/mission/papers/paper.ts";
import { giftDirections } from "#shared/mission/report/report.ts";
import { isDay } from "#shared/persian/days.ts";
import { parseRate } from "#shared/money.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { FxFields, readFx, typedFx, type TypedFx } from "#renderer/features/money/fx-fields.tsx";
import { useMembers } from "#renderer/features/money/members.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { EditedMeanwhile, useEdit } from "#renderer/features/mission/use-edit.tsx";
import { newId } from "#renderer/new-id.ts";
import { ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import {
  MoneyFields,
  moneyIssues,
  readMoney,
  typedMoney,
  type TypedMoney,
} from "#renderer/ui/money.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useRials } from "./gift-words.tsx";
import { MetField } from "./met-field.tsx";

interface Values extends TypedMoney, Omit<GiftFields, "value" | "fx" | "file" | "rank"> {
  fx: TypedFx;
  file: Paper | null;
  rank: GiftRank | "";
  reason: string;
}

export function GiftDialog(props: { dossier: Dossier; gift: Gift | null; onClose: () => void }) {
  const { dossier, gift } = props;
  const t = useText("gifts");
  const members = useMembers(dossier);
  const record = useAct("recordGift", dossier);
  const [id] = useState(() => gift?.id ?? newId());
  const kept = dossier.mission.gifts.find((one) => one.id === id) ?? null;
  const form = useForm<Values>({ defaultValues: valuesOf(gift, dossier, members[0]?.value) });
  const correct = useEdit(
    "correctGift",
    dossier,
    form,
    kept && valuesOf(kept, dossier, members[0]?.value),
  );
  const direction = useWatch({ control: form.control, name: "direction" });
  const confirm = ({ amount, currency, fx, rank, reason, ...values }: Values) => {
    const fields = {
      id,
      ...values,
      // The store names missing choices.
      rank: rank as GiftRank,
      value: readMoney({ amount, currency }) ?? { minor: 0, currency: "IRR" as const },
      fx: readFx(fx, currency),
    };
    return gift ? correct.act({ ...fields, reason }) : record.act(fields);
  };
  return (
    <FormDialog
      open
      wide
      title={t(gift ? "change" : "add")}
      form={form}
      check={moneyIssues}
      confirmLabel={t("save")}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <EditedMeanwhile
        edit={correct.edit}
        shown={[
          ...(["what", "day", "person", "post", "organisation", "note"] as const).map((key) => ({
            label: t(`field.${key}`),
            of: (values: Values) => values[key],
          })),
          { label: t("field.value"), of: ({ amount, currency }) => `${amount} ${currency}` },
        ]}
        onGone={props.onClose}
      />
      <ChoiceField
        name="direction"
        label={t("field.direction")}
        required
        columns={2}
        options={giftDirections.map((value) => ({ value, label: t(`direction.${value}`) }))}
      />
      <TextField name="what" label={t("field.what")} helper={t("field.whatHelp")} required />
      <Columns>
        <DayField name="day" label={t("field.day")} required max={dossier.today} />
        <SelectField
          name="kind"
          label={t("field.kind")}
          helper={t("kindHelp")}
          required
          options={giftKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Columns>
      <MetField
        name="person"
        label={t("field.person")}
        helper={t("field.personHelp")}
        required
        dossier={dossier}
      />
      <Columns>
        <TextField name="post" label={t("field.post")} />
        <TextField name="organisation" label={t("field.organisation")} />
        <SelectField
          name="rank"
          label={t("field.rank")}
          required
          options={giftRanks.map((value) => ({ value, label: t(`rank.${value}`) }))}
        />
        <SelectField
          name="member"
          label={t(direction === "given" ? "field.memberGiven" : "field.memberReceived")}
          required
          options={members}
        />
      </Columns>
      <MoneyFields label={t("field.value")} />
      <FxFields today={dossier.today} />
      <Measured />
      <FileField name="file" label={t("field.file")} />
      <TextField name="note" label={t("field.note")} multiline rows={2} />
      {gift && <TextField name="reason" label={t("reason")} required multiline rows={2} />}
    </FormDialog>
  );
}

const valuesOf = (gift: Gift | null, { mission, today }: Dossier, member = ""): Values => {
  const { end } = journeyDays(mission);
  return {
    direction: gift?.direction ?? "given",
    day: gift?.day ?? (end < today ? end : today),
    what: gift?.what ?? "",
    kind: gift?.kind ?? "durable",
    ...(gift ? typedMoney(gift.value) : { amount: "", currency: "IRR" }),
    fx: typedFx(gift?.fx ?? null),
    person: gift?.person ?? "",
    post: gift?.post ?? "",
    organisation: gift?.organisation ?? "",
    rank: gift?.rank ?? "",
    member: gift?.member ?? member,
    file: gift?.file ?? null,
    note: gift?.note ?? "",
    override: gift?.override ?? "",
    reason: "",
  };
};

/** The ceiling of the day and the rank, the value compared with it, and the reason where one is needed. */
function Measured() {
  const t = useText("gifts");
  const rials = useRials();
  const { data } = useCall("gifts.ceilings", {});
  const { direction, kind, day, rank, amount, currency, fx } = useWatch() as Values;
  if (!data || rank === "" || !isDay(day)) return null;
  const ceiling = ceilingsOn(data.tables, day).ceilings[rank];
  const value = readMoney({ amount, currency });
  const rate = parseRate(fx.rate);
  const worth = value && giftRials({ value, fx: rate === null ? null : { ...fx, rate } });
  const above = worth !== null && worth > ceiling;
  const params = { amount: rials(ceiling) };
  return (
    <>
      {value && worth === null && (
        <Alert severity="info" sx={{ marginBlockEnd: 2 }}>
          {t("rateNeeded")}
        </Alert>
      )}
      {!above && (
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 2 }}>
          {t("ceilingOf", params)}
        </Typography>
      )}
      {above && (
        <Alert severity="warning" role="status" sx={{ marginBlockEnd: 2 }}>
          {direction === "given"
            ? t("aboveGiven", params)
            : t(kind === "durable" ? "aboveReceived" : "aboveConsumable", params)}
        </Alert>
      )}
      {above && direction === "given" && (
        <TextField
          name="override"
          label={t("field.override")}
          helper={t("field.overrideHelp")}
          required
          multiline
          rows={2}
        />
      )}
    </>
  );
}
