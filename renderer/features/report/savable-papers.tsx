/** Papers of a report, each with a way to save a copy outside. */
import SaveIcon from "@mui/icons-material/SaveAltOutlined";
import { IconButton } from "@mui/material";
import type { Paper } from "#shared/mission/request/request.ts";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { PaperRow } from "#renderer/ui/file-field.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";

export function SavablePapers({ papers }: { papers: readonly Paper[] }) {
  const t = useText("report");
  const save = useCommand("file.saveCopy");
  return (
    <>
      {papers.map((paper) => (
        <PaperRow
          key={paper.sha256}
          paper={paper}
          action={
            <IconButton
              size="small"
              aria-label={t("saveCopy", { name: paper.name })}
              onClick={() => void save.run({ sha256: paper.sha256 })}
            >
              <SaveIcon />
            </IconButton>
          }
        />
      ))}
      <RefusalAlert refusal={save.refusal} />
    </>
  );
}
