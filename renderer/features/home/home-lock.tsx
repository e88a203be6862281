/** One line on home while a report is owed: what cannot be done until then, and the way to lift it. */
import LockIcon from "@mui/icons-material/LockOutlined";
import { Stack, Typography } from "@mui/material";
import { useLocks } from "#renderer/features/report-lock/lock-banner.tsx";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { AppLink } from "#renderer/ui/link.tsx";

export function HomeLock() {
  const t = useText("reportLock");
  const common = useText("common");
  const me = useSession().person.id;
  const lock = useLocks([me])?.locks[0];
  if (!lock) return null;
  const { kind, due, mission } = lock;
  const rejected = kind === "rejected";
  const text = [
    t(`own.${kind}`, { due }),
    mission?.subject ?? "",
    rejected ? t("toDo.rejected") : t("toDo.own"),
  ]
    .filter((part) => part !== "")
    .join(common("dot"));
  return (
    <Stack
      role="note"
      aria-label={t("homeTitle")}
      direction="row"
      sx={({ palette }) => ({
        flexShrink: 0,
        alignItems: "center",
        gap: 1,
        blockSize: heights.strip,
        paddingInline: 2,
        backgroundColor: palette.look.errorSoft,
        borderBlockEnd: `1px solid ${palette.line}`,
        "& a": { color: "primary.main", fontWeight: 600, whiteSpace: "nowrap" },
      })}
    >
      <LockIcon aria-hidden sx={{ fontSize: 16, color: "error.main" }} />
      <Typography component="span" sx={{ fontWeight: 600, whiteSpace: "nowrap" }}>
        {t("homeTitle")}
      </Typography>
      <Typography component="span" noWrap title={text} sx={{ flex: 1, minInlineSize: 0 }}>
        {text}
      </Typography>
      {mission &&
        (rejected ? (
          <AppLink to="/missions/$missionId" params={{ missionId: mission.id }}>
            {t("open")}
          </AppLink>
        ) : (
          <AppLink to="/missions/$missionId/report" params={{ missionId: mission.id }}>
            {t("write")}
          </AppLink>
        ))}
    </Stack>
  );
}
