/** Planning the allowance: the clocks of the journey, grades, provided meals and lodging, private days. */
import { Typography } from "@mui/material";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { grades, type Grade } from "#shared/allowance/rates.ts";
import { meals } from "#shared/allowance/rules.ts";
import { journeyClocks } from "#shared/mission/programme/journey-clocks.ts";
import { addDays, daysBetween, formatDay } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { EditedMeanwhile, useEdit } from "#renderer/features/mission/use-edit.tsx";
import { CheckGroupField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { DateTimeField } from "#renderer/ui/date-time-field.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { useMembers } from "./members.ts";

const clocks = ["leaves", "arrivesThere", "leavesThere", "returns"] as const;
const gifts = [...meals, "lodging"] as const;
type Gift = (typeof gifts)[number];

interface Values extends Record<(typeof clocks)[number], string> {
  grades: { member: string; grade: Grade }[];
  given: { day: string; what: Gift[] }[];
  privateDays: { member: string; days: string[] }[];
}

export function PlanDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const t = useText("money");
  const lang = useLang();
  const members = useMembers(dossier);
  const stands = valuesOf(dossier, members);
  const form = useForm<Values>({ defaultValues: stands });
  const { act, edit } = useEdit("planAllowance", dossier, form, stands);
  const days = daysOf(dossier);
  const dayName = (day: string) => formatDay(day, lang, "long");
  return (
    <FormDialog
      open
      wide
      title={t("plan.title")}
      form={form}
      prefix="plan"
      confirmLabel={t("plan.save")}
      onConfirm={(values) => act({ plan: planOf(values) })}
      onClose={onClose}
    >
      <EditedMeanwhile
        edit={edit}
        shown={[
          ...clocks.map((name) => ({
            label: t(`plan.${name}`),
            of: (values: Values) => values[name].replace("T", " "),
          })),
          ...members.map((one, index) => ({
            label: t("plan.gradeOf", { name: one.label }),
            of: (values: Values) => t(`grade.${values.grades[index]?.grade ?? "expert"}`),
          })),
        ]}
        onGone={onClose}
      />
      <Typography variant="body2" color="textSecondary">
        {t("plan.intro")}
      </Typography>
      <Columns>
        {clocks.map((name) => (
          <DateTimeField key={name} name={name} label={t(`plan.${name}`)} required />
        ))}
      </Columns>
      <Columns>
        {members.map((one, index) => (
          <SelectField
            key={one.value}
            name={`grades.${index}.grade`}
            label={t("plan.gradeOf", { name: one.label })}
            required
            options={grades.map((value) => ({ value, label: t(`grade.${value}`) }))}
          />
        ))}
      </Columns>
      {days.map((day, index) => (
        <CheckGroupField
          key={day}
          name={`given.${index}.what`}
          label={t("plan.given", { day: dayName(day) })}
          columns={4}
          options={gifts.map((value) => ({ value, label: t(`component.${value}`) }))}
        />
      ))}
      {members.map((one, index) => (
        <CheckGroupField
          key={one.value}
          name={`privateDays.${index}.days`}
          label={t("plan.private", { name: one.label })}
          columns={4}
          options={days.map((day) => ({ value: day, label: formatDay(day, lang, "dayMonth") }))}
        />
      ))}
    </FormDialog>
  );
}

const daysOf = ({ mission }: Dossier): string[] => {
  const { startDate, endDate } = mission.request;
  return Array.from({ length: daysBetween(startDate, endDate) + 1 }, (_, index) =>
    addDays(startDate, index),
  );
};

/** The kept plan, or what the programme suggests. */
const valuesOf = (dossier: Dossier, members: readonly { value: string }[]): Values => {
  const { money, request } = dossier.mission;
  const { plan } = money;
  const own = plan ?? journeyClocks(dossier.segments, request.startDate, request.endDate);
  return {
    leaves: own.leaves,
    arrivesThere: own.arrivesThere,
    leavesThere: own.leavesThere,
    returns: own.returns,
    grades: members.map(({ value: member }) => ({
      member,
      grade: plan?.grades.find((one) => one.member === member)?.grade ?? "expert",
    })),
    given: daysOf(dossier).map((day) => {
      const given = plan?.given.find((one) => one.day === day);
      return {
        day,
        what: [...(given?.meals ?? []), ...(given?.lodging ? ["lodging" as const] : [])],
      };
    }),
    privateDays: members.map(({ value: member }) => ({
      member,
      days: plan?.privateDays.filter((one) => one.member === member).map((one) => one.day) ?? [],
    })),
  };
};

const planOf = ({ given, privateDays, ...values }: Values) => ({
  ...values,
  given: given
    .filter((one) => one.what.length > 0)
    .map(({ day, what }) => ({
      day,
      meals: meals.filter((meal) => what.includes(meal)),
      lodging: what.includes("lodging"),
    })),
  privateDays: privateDays.flatMap(({ member, days }) => days.map((day) => ({ member, day }))),
});
