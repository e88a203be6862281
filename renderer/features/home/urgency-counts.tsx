/** How much of what waits is late, due soon, or has time: in words, with signs. */
import LateIcon from "@mui/icons-material/ErrorOutlineOutlined";
import SoonIcon from "@mui/icons-material/ScheduleOutlined";
import FreshIcon from "@mui/icons-material/CheckCircleOutlined";
import { Stack } from "@mui/material";
import type { WaitingTask } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";

export function UrgencyCounts({ tasks }: { tasks: readonly WaitingTask[] }) {
  const t = useText("home");
  const count = (...of: WaitingTask["urgency"][]) =>
    tasks.filter((one) => of.includes(one.urgency)).length;
  const [late, soon, fresh] = [count("escalated", "late"), count("today", "soon"), count("fresh")];
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={t("urgency.label")}
      sx={{ gap: 1, flexWrap: "wrap" }}
    >
      {late > 0 && (
        <Mark tone="error" icon={<LateIcon />} label={t("urgency.late", { count: late })} />
      )}
      {soon > 0 && (
        <Mark tone="warning" icon={<SoonIcon />} label={t("urgency.soon", { count: soon })} />
      )}
      {fresh > 0 && (
        <Mark tone="plain" icon={<FreshIcon />} label={t("urgency.fresh", { count: fresh })} />
      )}
    </Stack>
  );
}
