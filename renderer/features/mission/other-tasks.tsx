/** The tasks that the strip does not name, as a count that opens a small list. */
import DownIcon from "@mui/icons-material/ExpandMoreOutlined";
import { Box, Button, Popover, Typography } from "@mui/material";
import { useId, useState } from "react";
import { useText } from "#renderer/i18n.ts";
import { TaskLines, type TaskLinesProps } from "./task-lines.tsx";

interface OtherTasksProps extends TaskLinesProps {
  /** The strip names a task of this person: what is said here is "of others". */
  leads: boolean;
}

export function OtherTasks(props: OtherTasksProps) {
  const { own, others, leads } = props;
  const t = useText("dossier");
  const common = useText("common");
  const titleId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (own.length + others.length === 0) return null;
  const label = [
    own.length > 0 && t("turn.ownMore", { count: own.length }),
    others.length > 0 && t(leads ? "turn.withOthers" : "turn.more", { count: others.length }),
  ]
    .filter(Boolean)
    .join(common("listSeparator"));
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        endIcon={<DownIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ flexShrink: 0, color: "text.secondary", fontWeight: 500 }}
      >
        {label}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "center" }}
        transformOrigin={{ vertical: "top", horizontal: "center" }}
        slotProps={{ paper: { role: "dialog", "aria-labelledby": titleId } }}
      >
        <Box sx={{ padding: 2, inlineSize: 420, maxInlineSize: "90vw" }}>
          <Typography variant="h3" component="h2" id={titleId} sx={{ marginBlockEnd: 0.5 }}>
            {t("turn.label")}
          </Typography>
          <TaskLines {...props} onGo={() => setAnchor(null)} />
        </Box>
      </Popover>
    </>
  );
}
