/** The fields of a person as both forms show them. Names are the store's paths: `fields.managerId`. */
import { Box } from "@mui/material";
import type { ReactNode } from "react";
import { roles } from "#shared/contract/capabilities.ts";
import type { ListedPerson } from "#shared/contract/people.ts";
import type { PersonFields as Fields } from "#shared/people/person.ts";
import type { FieldIssue } from "#shared/result.ts";
import { useText } from "#renderer/i18n.ts";
import { CheckGroupField } from "#renderer/ui/choice-fields.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

export const emptyPerson: Fields = {
  nameFa: "",
  nameEn: "",
  postFa: "",
  postEn: "",
  unitFa: "",
  unitEn: "",
  managerId: null,
  roles: ["employee"],
};

export function PersonFieldsPanels(props: {
  manager: ListedPerson | null;
  selfId?: string;
  access?: ReactNode;
}) {
  const t = useText("people");
  const words = useText("words");
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <Panel title={t("identity")}>
        <Two>
          <TextField name="fields.nameFa" label={t("nameFa")} helper={t("nameFaHelper")} required />
          <TextField
            name="fields.nameEn"
            label={t("nameEn")}
            helper={t("nameEnHelper")}
            dir="ltr"
          />
        </Two>
      </Panel>
      <Panel title={t("work")}>
        <Two>
          <TextField name="fields.postFa" label={t("postFa")} required />
          <TextField name="fields.postEn" label={t("postEn")} dir="ltr" />
          <TextField name="fields.unitFa" label={t("unitFa")} required />
          <TextField name="fields.unitEn" label={t("unitEn")} dir="ltr" />
        </Two>
        <PersonField
          name="fields.managerId"
          label={t("manager")}
          helper={t("managerHelper")}
          initial={props.manager}
          exclude={props.selfId ? [props.selfId] : []}
        />
      </Panel>
      <Panel title={t("access")}>
        <Two>{props.access}</Two>
        <CheckGroupField
          name="fields.roles"
          label={t("roles")}
          helper={t("rolesHelper")}
          required
          columns={2}
          options={roles.map((role) => ({
            value: role,
            label: words(`role.${role}`),
            note: t(`roleNote.${role}`),
          }))}
        />
      </Panel>
    </Box>
  );
}

/** The label of a field by its path, for the error summary. */
export const usePersonLabels = (): ((path: string) => string | undefined) => {
  const t = useText("people");
  const labels: Record<string, string> = {
    username: t("username"),
    "fields.nameFa": t("nameFa"),
    "fields.nameEn": t("nameEn"),
    "fields.postFa": t("postFa"),
    "fields.postEn": t("postEn"),
    "fields.unitFa": t("unitFa"),
    "fields.unitEn": t("unitEn"),
    "fields.managerId": t("manager"),
    "fields.roles": t("roles"),
  };
  return (path) => labels[path];
};

/** The store names the user name first; on screen it is below. */
export const inFormOrder = (issues: readonly FieldIssue[]): FieldIssue[] =>
  issues.toSorted((one, other) => orderOf(one) - orderOf(other));
const orderOf = ({ path }: FieldIssue): number =>
  formOrder.findIndex((one) => path.startsWith(one));
const formOrder = [
  "fields.nameFa",
  "fields.nameEn",
  "fields.postFa",
  "fields.postEn",
  "fields.unitFa",
  "fields.unitEn",
  "fields.managerId",
  "username",
  "fields.roles",
];

function Two({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        columnGap: 2.5,
        alignItems: "start",
        gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" },
      }}
    >
      {children}
    </Box>
  );
}
