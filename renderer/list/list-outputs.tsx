/** Print a list and save it as a table file, and what came of them. */
import PrintIcon from "@mui/icons-material/PrintOutlined";
import TableIcon from "@mui/icons-material/TableChartOutlined";
import { Alert } from "@mui/material";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { ToolButton } from "./tool-button.tsx";
import type { ShownList } from "./use-list.ts";

/** Whatever it is a list of. */
type Outputs = Pick<ShownList<never, never, never, never>, "print" | "file" | "savedTo" | "unmade">;

export function ListOutputs({ shown: { print, file } }: { shown: Outputs }) {
  const t = useText("lists");
  return (
    <>
      <ToolButton
        icon={<TableIcon />}
        label={t("saveXlsx")}
        pending={file.pending}
        onClick={file.run}
      />
      <ToolButton
        icon={<PrintIcon />}
        label={t("printPdf")}
        pending={print.pending}
        onClick={print.run}
      />
    </>
  );
}

/** How far the paper or the file is, where it was saved, or why it was not made. */
export function OutputState({ shown: { print, file, savedTo, unmade } }: { shown: Outputs }) {
  const t = useText("lists");
  const made = [print, file].find(({ progress }) => progress);
  return (
    <>
      <RefusalAlert refusal={unmade} />
      {made?.progress && (
        <Alert
          severity="info"
          role="status"
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
        <Alert severity="success" role="status">
          {t("saved", { path: savedTo })}
        </Alert>
      )}
    </>
  );
}
