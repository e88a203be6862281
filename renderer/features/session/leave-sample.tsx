/** From the sample municipality back to their own data folder. */
import ExitIcon from "@mui/icons-material/LogoutOutlined";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { mirrored } from "#renderer/ui/mirrored.ts";

export function LeaveSample() {
  const t = useText("shell");
  const leave = useCommand("app.useSample");
  return (
    <Button
      quiet
      size="small"
      startIcon={<ExitIcon sx={mirrored} />}
      pending={leave.pending}
      onClick={() => void leave.run({ sample: false })}
    >
      {t("sampleLeave")}
    </Button>
  );
}
