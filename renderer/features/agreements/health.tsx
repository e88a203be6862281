/** The health of an agreement: sign, word, and every reason. The rules are `shared/agreements/health.ts`. */
import GoodIcon from "@mui/icons-material/CheckCircleOutlined";
import PoorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import RestingIcon from "@mui/icons-material/PauseCircleOutlined";
import WatchIcon from "@mui/icons-material/WarningAmberOutlined";
import { Box, Stack, Typography } from "@mui/material";
import type { Health, HealthLevel, HealthReason } from "#shared/agreements/health.ts";
import { useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";

const looks = {
  good: { tone: "success", Icon: GoodIcon, color: "success.main" },
  watch: { tone: "warning", Icon: WatchIcon, color: "warning.main" },
  poor: { tone: "error", Icon: PoorIcon, color: "error.main" },
  resting: { tone: "plain", Icon: RestingIcon, color: "text.secondary" },
} as const satisfies Record<HealthLevel, object>;

export function HealthMark({ level }: { level: HealthLevel }) {
  const t = useText("agreements");
  const { tone, Icon } = looks[level];
  return <Mark tone={tone} icon={<Icon />} label={t(`level.${level}`)} />;
}

export function HealthReasons({ health }: { health: Health }) {
  const say = useReasonWords();
  return (
    <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 0.5 }}>
      {health.reasons.map((one) => {
        const { Icon, color } = looks[one.level];
        return (
          <Box
            key={one.kind}
            component="li"
            sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}
          >
            <Icon fontSize="small" sx={{ color, marginBlockStart: "2px" }} aria-hidden />
            <Typography variant="body2">{say(one)}</Typography>
          </Box>
        );
      })}
    </Stack>
  );
}

const useReasonWords = (): ((reason: HealthReason) => string) => {
  const t = useText("agreements");
  return (reason) => {
    const { kind } = reason;
    switch (kind) {
      case "statusRests":
        return reason.status === "suspended" || reason.status === "ended"
          ? t(`why.statusRests.${reason.status}`)
          : t("why.statusRests.negotiating");
      case "neverActive":
        return t("why.neverActive");
      case "lateCommitments":
        return t("why.lateCommitments", { count: reason.count });
      case "quiet":
      case "dormant":
        return t(`why.${kind}`, { day: reason.day, months: reason.months });
      default:
        return t(`why.${kind}`, { day: reason.day });
    }
  };
};
