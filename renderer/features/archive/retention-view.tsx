/** The retention table: how long each class of dossier is kept, from when, what follows, by which text. */
import AddIcon from "@mui/icons-material/AddOutlined";
import {
  Box,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { useState } from "react";
import type { Output } from "#shared/contract/table.ts";
import { byCode, ruleOn, type RetentionRule } from "#shared/archive/scheme.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DayText, Digits } from "#renderer/ui/text.tsx";
import { CodeText } from "./code-text.tsx";
import { RuleDialog } from "./rule-dialog.tsx";
import { titleIn } from "./words.ts";

type Scheme = Output<"archive.scheme">;

export function RetentionView() {
  const t = useText("archive");
  const { data, error } = useCall("archive.scheme", {});
  const [editing, setEditing] = useState<RetentionRule | "new" | null>(null);
  return (
    <Panel
      title={t("rules.title")}
      action={
        <PrimaryButton startIcon={<AddIcon />} onClick={() => setEditing("new")}>
          {t("rules.add")}
        </PrimaryButton>
      }
    >
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1.5 }}>
        {t("rules.text")}
      </Typography>
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading lines={5} />}
      {data && <RuleTable scheme={data} onEdit={setEditing} />}
      {data && editing !== null && (
        <RuleDialog
          scheme={data}
          rule={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}

function RuleTable({ scheme, onEdit }: { scheme: Scheme; onEdit: (rule: RetentionRule) => void }) {
  const t = useText("archive");
  const words = useText("words");
  const lang = useLang();
  const remove = useCommand("archive.removeRule");
  const [asked, setAsked] = useState<RetentionRule | null>(null);
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={t("rules.title")}>
        <TableHead>
          <TableRow>
            <TableCell>{t("rules.code")}</TableCell>
            <TableCell>{t("rules.columnTitle")}</TableCell>
            <TableCell>{t("rules.trigger")}</TableCell>
            <TableCell>{t("rules.years")}</TableCell>
            <TableCell>{t("rules.disposition")}</TableCell>
            <TableCell>{t("rules.citation")}</TableCell>
            <TableCell>{t("rules.effectiveFrom")}</TableCell>
            <TableCell aria-label={t("rules.edit")} />
          </TableRow>
        </TableHead>
        <TableBody>
          {shownRules(scheme).map((rule) => {
            const code = localizeDigits(rule.code, lang);
            const coming = rule.effectiveFrom > scheme.today;
            return (
              <TableRow key={`${rule.code} ${rule.effectiveFrom}`} hover>
                <TableCell>
                  <CodeText>{rule.code}</CodeText>
                </TableCell>
                <TableCell component="th" scope="row">
                  <bdi>{titleIn(lang, rule)}</bdi>
                </TableCell>
                <TableCell>
                  {rule.years !== null && words(`retentionTrigger.${rule.trigger}`)}
                </TableCell>
                <TableCell sx={{ whiteSpace: "nowrap" }}>
                  {rule.years === null ? t("rules.forEver") : <Digits>{rule.years}</Digits>}
                </TableCell>
                <TableCell>{words(`disposition.${rule.disposition}`)}</TableCell>
                <TableCell sx={{ minInlineSize: "14rem" }}>
                  <Typography variant="body2" color="textSecondary">
                    <bdi>{rule.citation}</bdi>
                  </Typography>
                </TableCell>
                <TableCell sx={{ whiteSpace: "nowrap" }}>
                  {rule.effectiveFrom === "" ? (
                    t("rules.always")
                  ) : (
                    <DayText day={rule.effectiveFrom} look="short" />
                  )}
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: "nowrap" }}>
                  {!coming && (
                    <Stack direction="row" sx={{ justifyContent: "flex-end" }}>
                      <Button
                        quiet
                        size="small"
                        aria-label={t("rules.editNamed", { code })}
                        onClick={() => onEdit(rule)}
                      >
                        {t("rules.edit")}
                      </Button>
                      <Button
                        quiet
                        danger
                        size="small"
                        aria-label={t("rules.removeNamed", { code })}
                        onClick={() => setAsked(rule)}
                      >
                        {t("rules.remove")}
                      </Button>
                    </Stack>
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      <ConfirmDialog
        open={asked !== null}
        title={t("rules.removeNamed", { code: localizeDigits(asked?.code ?? "", lang) })}
        confirmLabel={t("rules.remove")}
        danger
        onConfirm={() => remove.run({ seenVersion: scheme.version, code: asked?.code ?? "" })}
        onClose={() => setAsked(null)}
      >
        <Typography>
          {t("rules.removeText", { title: asked ? titleIn(lang, asked) : "" })}
        </Typography>
      </ConfirmDialog>
    </Box>
  );
}

/** Of each code the version in force today, and future ones. */
const shownRules = (scheme: Scheme): RetentionRule[] =>
  scheme.rules
    .filter(
      (rule) =>
        rule.effectiveFrom > scheme.today || rule === ruleOn(scheme, rule.code, scheme.today),
    )
    .toSorted((a, b) => byCode(a, b) || a.effectiveFrom.localeCompare(b.effectiveFrom));
