/** Rows of the staff list. Names lead to the person where that is allowed. */
import BlockIcon from "@mui/icons-material/BlockOutlined";
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { ListedPerson } from "#shared/contract/people.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Ltr, usePersonNames } from "#renderer/ui/text.tsx";

export function PeopleTable({
  people,
  linked,
}: {
  people: readonly ListedPerson[];
  linked: boolean;
}) {
  const t = useText("people");
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={t("listLabel")}>
        <TableHead>
          <TableRow>
            <TableCell>{t("columnName")}</TableCell>
            <TableCell>{t("columnPost")}</TableCell>
            <TableCell>{t("columnRoles")}</TableCell>
            <TableCell>{t("columnState")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {people.map((person) => (
            <Row key={person.id} person={person} linked={linked} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Row({ person, linked }: { person: ListedPerson; linked: boolean }) {
  const t = useText("people");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  const { name, postTitle } = usePersonNames()(person);
  const latin = lang === "fa" ? person.nameEn : "";
  const unit = lang === "en" && person.unitEn !== "" ? person.unitEn : person.unitFa;
  return (
    <TableRow hover={linked}>
      <TableCell component="th" scope="row">
        {linked ? (
          <AppLink
            to="/people/$personId"
            params={{ personId: person.id }}
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
      </TableCell>
      <TableCell>
        <bdi>{postTitle}</bdi>
        <Typography variant="caption" color="textSecondary" component="div">
          <bdi>{unit}</bdi>
        </Typography>
      </TableCell>
      <TableCell>
        {person.roles.map((role) => words(`role.${role}`)).join(common("listSeparator"))}
      </TableCell>
      <TableCell>
        {person.active ? (
          <Mark tone="success" icon={<CheckIcon />} label={t("active")} />
        ) : (
          <Mark tone="plain" icon={<BlockIcon />} label={t("inactive")} />
        )}
      </TableCell>
    </TableRow>
  );
}
