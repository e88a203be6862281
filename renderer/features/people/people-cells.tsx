/** Cells of the staff list. Names lead to the person where that is allowed. */
import BlockIcon from "@mui/icons-material/BlockOutlined";
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import { Typography } from "@mui/material";
import type { ListedPerson } from "#shared/contract/people.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { Ltr, usePersonNames } from "#renderer/ui/text.tsx";

interface Cell {
  item: ListedPerson;
}

export function NameCell({ item }: Cell) {
  const can = useCan();
  const { name } = usePersonNames()(item);
  const latin = useLang() === "fa" ? item.nameEn : "";
  return (
    <>
      {can("people.profile") || can("people.sensitive") ? (
        <AppLink
          to="/people/$personId"
          params={{ personId: item.id }}
          sx={{
            color: "primary.main",
            fontWeight: 600,
            display: "inline-block",
            paddingBlock: 0.5,
          }}
        >
          <bdi>{name}</bdi>
        </AppLink>
      ) : (
        <Typography variant="body2" component="span" sx={{ fontWeight: 600 }}>
          <bdi>{name}</bdi>
        </Typography>
      )}
      {latin !== "" && (
        <Typography variant="caption" color="textSecondary" component="div">
          <Ltr>{latin}</Ltr>
        </Typography>
      )}
    </>
  );
}

export function PostCell({ item }: Cell) {
  const lang = useLang();
  const { postTitle } = usePersonNames()(item);
  return (
    <>
      <bdi>{postTitle}</bdi>
      <Typography variant="caption" color="textSecondary" component="div">
        <bdi>{lang === "en" && item.unitEn !== "" ? item.unitEn : item.unitFa}</bdi>
      </Typography>
    </>
  );
}

export function RolesCell({ item }: Cell) {
  const words = useText("words");
  const common = useText("common");
  return item.roles.map((role) => words(`role.${role}`)).join(common("listSeparator"));
}

export function StateCell({ item }: Cell) {
  const t = useText("people");
  return item.active ? (
    <Mark tone="success" icon={<CheckIcon />} label={t("active")} />
  ) : (
    <Mark tone="plain" icon={<BlockIcon />} label={t("inactive")} />
  );
}
