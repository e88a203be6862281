/** The delegation as cards: added from the staff list or from outside, removed with a way back. */
import PersonAddIcon from "@mui/icons-material/PersonAddAltOutlined";
import { Alert, Stack, Typography } from "@mui/material";
import { useRef, useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { FieldGroup } from "#renderer/ui/field.tsx";
import { useFieldError } from "#renderer/ui/form.tsx";
import { focusField } from "#renderer/ui/states.tsx";
import { useFieldText } from "./fields.tsx";
import { MemberCard } from "./member-card.tsx";
import { emptyMember, type MemberValues, type RequestValues } from "./request-values.ts";

export function DelegationSection({ values }: { values: RequestValues }) {
  const f = useFieldText();
  const t = useText("request");
  const { control } = useFormContext<RequestValues>();
  const { fields, append, remove, insert } = useFieldArray({
    control,
    name: "members",
    keyName: "key",
  });
  const [removed, setRemoved] = useState<{ index: number; member: MemberValues } | null>(null);
  const error = useFieldError("members");
  const adding = useRef<HTMLDivElement>(null);

  const add = (source: MemberValues["source"]) => {
    setRemoved(null);
    const hasHead = values.members.some((one) => one.role === "head");
    append(emptyMember(source, hasHead ? "member" : "head"), { shouldFocus: false });
    const first = source === "staff" ? "personId" : "nameFa";
    setTimeout(() => focusField(`members.${fields.length}.${first}`), 0);
  };
  const takeAway = (index: number) => {
    const member = values.members[index];
    if (member) setRemoved({ index, member });
    remove(index);
    adding.current?.querySelector("button")?.focus();
  };
  return (
    <FieldGroup {...f("members")} error={error}>
      <Stack component="ol" sx={{ listStyle: "none", padding: 0, margin: 0, gap: 2 }}>
        {fields.map((field, index) => (
          <MemberCard
            key={field.key}
            index={index}
            member={values.members[index] ?? field}
            others={values.members.flatMap((one, at) =>
              at === index || one.personId === null ? [] : [one.personId],
            )}
            onRemove={() => takeAway(index)}
          />
        ))}
      </Stack>
      {fields.length === 0 && <Typography color="textSecondary">{t("member.none")}</Typography>}
      {removed && (
        <Alert
          role="status"
          severity="info"
          sx={{ marginBlockStart: 2 }}
          action={
            <Button
              quiet
              onClick={() => {
                insert(removed.index, removed.member, { shouldFocus: false });
                setRemoved(null);
              }}
            >
              {t("member.undo")}
            </Button>
          }
        >
          {removed.member.nameFa.trim() === ""
            ? t("member.removedNameless", { number: removed.index + 1 })
            : t("member.removed", { name: removed.member.nameFa })}
        </Alert>
      )}
      <Stack ref={adding} direction="row" sx={{ gap: 1.5, flexWrap: "wrap", marginBlockStart: 2 }}>
        <Button startIcon={<PersonAddIcon />} onClick={() => add("staff")}>
          {t("member.addStaff")}
        </Button>
        <Button startIcon={<PersonAddIcon />} onClick={() => add("outside")}>
          {t("member.addOutside")}
        </Button>
      </Stack>
    </FieldGroup>
  );
}
