/** One member of the delegation: name, role, passport, and the reason for this person. */
import DeleteIcon from "@mui/icons-material/DeleteOutlineOutlined";
import { Box, IconButton, Stack, Typography } from "@mui/material";
import { useFormContext } from "react-hook-form";
import type { ListedPerson } from "#shared/contract/people.ts";
import { delegationRoles, passportTypes } from "#shared/mission/request/request.ts";
import { travellerClasses } from "#shared/route/conditions.ts";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { LockBanner } from "#renderer/features/report-lock/lock-banner.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { fieldId } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { Digits } from "#renderer/ui/text.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import type { MemberValues, RequestValues } from "./request-values.ts";

export function MemberCard(props: {
  index: number;
  member: MemberValues;
  /** Ids of the other members, who cannot be chosen twice. */
  others: readonly string[];
  onRemove: () => void;
}) {
  const { index, member } = props;
  const t = useText("request");
  const common = useText("common");
  const words = useText("words");
  const name = member.nameFa.trim() || t("member.numbered", { number: index + 1 });
  const path = (field: keyof MemberValues) => `members.${index}.${field}`;
  const titleId = `${fieldId(`members.${index}`)}-title`;
  return (
    <Box
      component="li"
      id={fieldId(`members.${index}`)}
      tabIndex={-1}
      aria-labelledby={titleId}
      sx={(theme) => ({
        border: `1px solid ${theme.palette.line}`,
        borderRadius: 1,
        padding: 2,
        paddingBlockEnd: 0,
        outline: "none",
      })}
    >
      <Stack direction="row" sx={{ alignItems: "center", gap: 1, marginBlockEnd: 1.5 }}>
        <Typography variant="h3" id={titleId} sx={{ flex: 1, minInlineSize: 0 }}>
          <Digits>{index + 1}</Digits>
          {common("dot")}
          <bdi>{name}</bdi>
          <Typography
            component="span"
            variant="caption"
            color="textSecondary"
            sx={{ marginInlineStart: 1 }}
          >
            {t(`member.${member.source}`)}
          </Typography>
        </Typography>
        <IconButton
          size="small"
          aria-label={common("removeNamed", { name })}
          onClick={props.onRemove}
        >
          <DeleteIcon />
        </IconButton>
      </Stack>
      {member.source === "staff" ? (
        <StaffMember {...props} />
      ) : (
        <>
          <Columns>
            <TextField name={path("nameFa")} label={t("member.nameFa")} required />
            <TextField
              name={path("nationalId")}
              label={t("member.nationalId")}
              inputMode="numeric"
              required
            />
            <TextField name={path("post")} label={t("member.post")} required />
            <TextField name={path("workplace")} label={t("member.workplace")} />
          </Columns>
          <Columns>
            <TextField name={path("nameEn")} label={t("member.nameEn")} dir="ltr" />
            <SelectField
              name={path("travellerClass")}
              label={t("member.travellerClass")}
              helper={t("help.travellerClass")}
              required
              options={travellerClasses.map((value) => ({
                value,
                label: words(`travellerClass.${value}`),
              }))}
            />
          </Columns>
        </>
      )}
      <Columns>
        <SelectField
          name={path("role")}
          label={t("member.role")}
          required
          options={delegationRoles.map((value) => ({
            value,
            label: words(`delegationRole.${value}`),
          }))}
        />
        <SelectField
          name={path("passportType")}
          label={t("member.passportType")}
          required
          options={passportTypes.map((value) => ({ value, label: words(`passportType.${value}`) }))}
        />
      </Columns>
      <TextField
        name={path("selectionReason")}
        label={t("member.selectionReason")}
        helper={t("help.selectionReason")}
        maxLength={500}
        multiline
        rows={2}
      />
    </Box>
  );
}

/** Chosen from the staff list, which gives name, post and unit. */
function StaffMember({
  index,
  member,
  others,
}: {
  index: number;
  member: MemberValues;
  others: readonly string[];
}) {
  const t = useText("request");
  const common = useText("common");
  const lock = useText("reportLock");
  const me = useSession().person.id;
  const { setValue } = useFormContext<RequestValues>();
  const pick = (person: ListedPerson | null) => {
    setValue(`members.${index}.nameFa`, person?.nameFa ?? "");
    setValue(`members.${index}.nameEn`, person?.nameEn ?? "");
    setValue(`members.${index}.post`, person?.postFa ?? "");
    setValue(`members.${index}.workplace`, person?.unitFa ?? "");
  };
  const about = [member.post, member.workplace].filter((one) => one !== "").join(common("dot"));
  return (
    <>
      <PersonField
        name={`members.${index}.personId`}
        label={t("member.person")}
        required
        initial={asListed(member)}
        exclude={others}
        onPick={pick}
      />
      {about !== "" && (
        <Typography
          variant="body2"
          color="textSecondary"
          sx={{ marginBlockStart: -1.5, marginBlockEnd: 2 }}
        >
          <bdi>{about}</bdi>
        </Typography>
      )}
      {/* The person's own lock is shown once, above the whole form. */}
      {member.personId !== null && member.personId !== me && (
        <LockBanner personIds={[member.personId]} title={lock("title")} />
      )}
    </>
  );
}

/** The person as in the draft, for the field before the staff list is loaded. */
const asListed = (member: MemberValues): ListedPerson | null =>
  member.personId === null
    ? null
    : {
        id: member.personId,
        nameFa: member.nameFa,
        nameEn: member.nameEn,
        postFa: member.post,
        postEn: "",
        unitFa: member.workplace,
        unitEn: "",
        roles: [],
        active: true,
      };
