/** The buttons that print a list and save it as a table file, and their results. */
import PrintIcon from "@mui/icons-material/PrintOutlined";
import TableIcon from "@mui/icons-material/TableChartOutlined";
import { Alert } from "@mui/material";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import type { ShownList } from "./use-list.ts";

/** A list of any rows. */
type Outputs = Pick<ShownList<never, never, never, never>, "print" | "file" | "savedTo">;

export function ListOutputs({ shown: { print, file } }: { shown: Outputs }) {
  const t = useText("lists");
  return (
    <>
      <Button startIcon={<PrintIcon />} pending={print.pending} onClick={print.run}>
        {t("printPdf")}
      </Button>
      <Button startIcon={<TableIcon />} pending={file.pending} onClick={file.run}>
        {t("saveXlsx")}
      </Button>
    </>
  );
}

/** How far the paper or the file is, and where it was saved. */
export function OutputState({ shown: { print, file, savedTo } }: { shown: Outputs }) {
  const t = useText("lists");
  const made = [print, file].find(({ progress }) => progress);
  return (
    <>
      {made?.progress && (
        <Alert
          severity="info"
          role="status"
          sx={{ marginBlockEnd: 2 }}
          action={
            <Button quiet size="small" onClick={made.stop}>
              {t("stopMaking")}
            </Button>
          }
        >
          {t("making", { ...made.progress })}
        </Alert>
      )}
      {savedTo !== "" && (
        <Alert severity="success" role="status" sx={{ marginBlockEnd: 2 }}>
          {t("saved", { path: savedTo })}
        </Alert>
      )}
    </>
  );
}
