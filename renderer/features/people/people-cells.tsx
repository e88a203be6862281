/** Cells of the staff list. Names lead to the person where that is allowed. */
import BlockIcon from "@mui/icons-material/BlockOutlined";
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import { Box } from "@mui/material";
import type { ListedPerson } from "#shared/contract/people.ts";
import { useLang, useText, unitName } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { RowLink } from "#renderer/list/row-link.tsx";
import { Sign } from "#renderer/ui/signs.tsx";
import { Ltr, usePersonNames } from "#renderer/ui/text.tsx";

interface Cell {
  item: ListedPerson;
}

export function NameCell({ item }: Cell) {
  const can = useCan();
  const { name } = usePersonNames()(item);
  const text = <bdi>{name}</bdi>;
  if (!can("people.profile") && !can("people.sensitive"))
    return (
      <Box component="span" sx={{ fontWeight: 600 }}>
        {text}
      </Box>
    );
  return (
    <RowLink to="/people/$personId" params={{ personId: item.id }}>
      {text}
    </RowLink>
  );
}

export function LatinCell({ item }: Cell) {
  return <Ltr>{item.nameEn}</Ltr>;
}

export function PostCell({ item }: Cell) {
  return <bdi>{usePersonNames()(item).postTitle}</bdi>;
}

export function UnitCell({ item }: Cell) {
  return <bdi>{unitName(useLang(), item)}</bdi>;
}

export function RolesCell({ item }: Cell) {
  const words = useText("words");
  const common = useText("common");
  return item.roles.map((role) => words(`role.${role}`)).join(common("listSeparator"));
}

export function StateCell({ item }: Cell) {
  const t = useText("people");
  return item.active ? (
    <Sign tone="success" icon={<CheckIcon />} label={t("active")} />
  ) : (
    <Sign tone="plain" icon={<BlockIcon />} label={t("inactive")} />
  );
}
