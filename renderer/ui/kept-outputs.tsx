/** PDF and table file of stored rows: two buttons, and their results. */
import PrintIcon from "@mui/icons-material/PrintOutlined";
import TableIcon from "@mui/icons-material/TableChartOutlined";
import { Alert, Stack } from "@mui/material";
import type { Sheet } from "#renderer/table-file/write-table.ts";
import { useTableFile } from "#renderer/table-file/use-table-file.ts";
import { Button } from "./buttons.tsx";
import { RefusalAlert } from "./states.tsx";
import { Ltr } from "./text.tsx";
import { usePrintSheet } from "./use-print-sheet.ts";

export function KeptOutputs(props: {
  /** The printed paper, and the name of both files without their ending. */
  paper: { sheet: string; name: string };
  table: () => Sheet;
  words: { saveXlsx: string; printPdf: string; saved: string };
}) {
  const { words } = props;
  const name = props.paper.name.replaceAll("/", "-");
  const sheet = usePrintSheet();
  const file = useTableFile();
  const saved = file.savedTo || sheet.savedTo;
  return (
    <Stack sx={{ alignItems: "flex-end", gap: 1 }}>
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button
          startIcon={<TableIcon />}
          pending={file.pending}
          onClick={() =>
            void file.save(name, () => Promise.resolve({ ok: true, value: [props.table()] }))
          }
        >
          {words.saveXlsx}
        </Button>
        <Button
          startIcon={<PrintIcon />}
          pending={sheet.pending}
          onClick={() => void sheet.print(props.paper)}
        >
          {words.printPdf}
        </Button>
      </Stack>
      <RefusalAlert refusal={sheet.refusal ?? file.refusal} />
      {saved !== "" && (
        <Alert severity="success" role="status">
          {words.saved} <Ltr>{saved}</Ltr>
        </Alert>
      )}
    </Stack>
  );
}
