/** What each column of the file means: suggested by its header, changed by hand. */
import {
  Alert,
  Box,
  InputLabel,
  MenuItem,
  Select,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { headerOf, missingForNew, staffColumns } from "#shared/people/staff-columns.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { bodyOf, headersOf, rowsOf, type ChosenFile, type useImport } from "./use-import.ts";

const headerRowChoices = 15;
const examples = 3;

export function MappingStep({
  file,
  job,
}: {
  file: ChosenFile;
  job: ReturnType<typeof useImport>;
}) {
  const t = useText("staffFile");
  const list = useList();
  const lang = useLang();
  const body = bodyOf(file);
  const missing = missingForNew(file.mapping);
  const nothing = file.mapping.every((one) => one === null);
  const busy = job.work !== null;
  return (
    <Panel title={t("mappingTitle")}>
      <Typography color="textSecondary" sx={{ marginBlockEnd: 2 }}>
        <bdi>{file.name}</bdi> — {t("mappingText")}
      </Typography>
      <Stack direction="row" sx={{ gap: 2, flexWrap: "wrap", marginBlockEnd: 2 }}>
        {file.sheets.length > 1 && (
          <Choice
            id="sheet"
            label={t("sheet")}
            value={file.sheet}
            options={file.sheets.map(({ name }) => name)}
            onChoose={job.setSheet}
          />
        )}
        <Choice
          id="header-row"
          label={t("headerRow")}
          value={file.headerRow}
          options={rowsOf(file)
            .slice(0, headerRowChoices)
            .map((_, index) => t("rowNumber", { row: index + 1 }))}
          onChoose={job.setHeaderRow}
        />
      </Stack>
      {missing.length > 0 && (
        <Alert severity="warning" sx={{ marginBlockEnd: 2 }}>
          {t("missing", { columns: list(missing.map((one) => `«${headerOf(one, lang)}»`)) })}
        </Alert>
      )}
      <MappingTable file={file} body={body.slice(0, examples)} onColumn={job.setColumn} />
      <Stack direction="row" sx={{ gap: 1, marginBlockStart: 2, flexWrap: "wrap" }}>
        <PrimaryButton
          pending={busy}
          refusedBecause={nothing ? t("nothingMapped") : undefined}
          onClick={() => void job.check()}
        >
          {t("check", { count: body.length })}
        </PrimaryButton>
        <Button quiet onClick={job.forget}>
          {t("another")}
        </Button>
      </Stack>
    </Panel>
  );
}

function MappingTable(props: {
  file: ChosenFile;
  body: ReturnType<typeof bodyOf>;
  onColumn: ReturnType<typeof useImport>["setColumn"];
}) {
  const t = useText("staffFile");
  const lang = useLang();
  const headers = headersOf(props.file);
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={t("mappingTitle")}>
        <TableHead>
          <TableRow>
            <TableCell>{t("columnInFile")}</TableCell>
            <TableCell>{t("examples")}</TableCell>
            <TableCell>{t("meaning")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.file.mapping.map((column, index) => {
            const header = headers[index] || t("unnamed", { n: index + 1 });
            return (
              <TableRow key={index}>
                <TableCell component="th" scope="row">
                  <bdi>{header}</bdi>
                </TableCell>
                <TableCell sx={{ color: "text.secondary", maxInlineSize: "18rem" }}>
                  {props.body
                    .map(({ cells }) => cells[index] ?? "")
                    .filter(Boolean)
                    .map((cell, at) => (
                      <Typography key={at} variant="caption" component="div" noWrap>
                        <bdi>{cell}</bdi>
                      </Typography>
                    ))}
                </TableCell>
                <TableCell>
                  <Select
                    size="small"
                    displayEmpty
                    fullWidth
                    value={column ?? ""}
                    inputProps={{ "aria-label": t("meaningOf", { header }) }}
                    onChange={(event) => props.onColumn(index, event.target.value || null)}
                    sx={{ minInlineSize: "14rem" }}
                  >
                    <MenuItem value="">{t("leftOut")}</MenuItem>
                    {staffColumns.map((one) => (
                      <MenuItem key={one} value={one}>
                        {headerOf(one, lang)}
                      </MenuItem>
                    ))}
                  </Select>
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}

function Choice(props: {
  id: string;
  label: string;
  value: number;
  options: readonly string[];
  onChoose: (index: number) => void;
}) {
  return (
    <Box sx={{ minInlineSize: "10rem" }}>
      <InputLabel id={props.id} sx={{ fontSize: "body2.fontSize" }}>
        {props.label}
      </InputLabel>
      <Select
        size="small"
        fullWidth
        labelId={props.id}
        value={props.value}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.options.map((option, index) => (
          <MenuItem key={index} value={index}>
            <bdi>{option}</bdi>
          </MenuItem>
        ))}
      </Select>
    </Box>
  );
}
