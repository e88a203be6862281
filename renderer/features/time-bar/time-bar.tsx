/** Whether there is enough time before the departure, as one bar and one sentence; for the request and for the deciders. */
import LateIcon from "@mui/icons-material/ErrorOutlineOutlined";
import EnoughIcon from "@mui/icons-material/CheckCircleOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { timeNeeded, type TimedStep, type TimePart } from "#shared/route/time-needed.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { radii } from "#renderer/theme/tokens.ts";
import { DayText, Digits } from "#renderer/ui/text.tsx";

export function TimeBar(props: { steps: readonly TimedStep[]; startDate: string; today: string }) {
  const t = useText("routes");
  const time = timeNeeded(props.steps, props.startDate, props.today);
  if (time === null) return null;
  const Icon = time.enough ? EnoughIcon : LateIcon;
  return (
    <Stack role="group" aria-label={t("time.title")} sx={{ gap: 0.75 }}>
      <Stack direction="row" sx={{ gap: 0.75, alignItems: "flex-start" }}>
        <Icon fontSize="small" color={time.enough ? "success" : "error"} aria-hidden />
        <Typography sx={{ fontWeight: 600 }} color={time.enough ? "textPrimary" : "error"}>
          {time.enough
            ? time.spare === 0
              ? t("time.just")
              : t("time.enough", { count: time.spare })
            : t("time.short", { count: -time.spare })}
        </Typography>
      </Stack>
      <Bar parts={time.parts} spare={time.spare} />
      <Typography variant="caption" color="textSecondary">
        {t("time.sum", { needed: time.needed, left: time.left })}
      </Typography>
      {!time.enough && (
        <Typography variant="caption">
          {t("time.earliest")} <DayText day={time.earliest} />
        </Typography>
      )}
    </Stack>
  );
}

/** Each stretch as wide as it is long; what is left over is hatched, what is missing red. */
function Bar({ parts, spare }: { parts: readonly TimePart[]; spare: number }) {
  const t = useText("routes");
  const lang = useLang();
  const nameOf = (part: TimePart) =>
    part.kind === "internal" ? t("time.internal") : stepTitle(lang, part);
  return (
    <Stack
      component="ol"
      direction="row"
      sx={{ listStyle: "none", margin: 0, padding: 0, gap: "2px", blockSize: 20 }}
    >
      {parts.map((part, index) => (
        <Box
          component="li"
          // Stretches have no id of their own; their order is fixed.
          key={`${index} ${part.titleFa}`}
          title={`${nameOf(part)}: ${t("time.days", { count: part.days })}`}
          sx={[pieceSx, { flexGrow: part.days, backgroundColor: "primary.main" }, onTeal]}
        >
          <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis" }}>
            {nameOf(part)}
          </Box>{" "}
          <Digits>{part.days}</Digits>
        </Box>
      ))}
      {spare !== 0 && (
        <Box
          component="li"
          title={t(spare > 0 ? "time.enough" : "time.short", { count: Math.abs(spare) })}
          sx={[
            pieceSx,
            (theme) => {
              const ink = spare > 0 ? theme.palette.line : theme.palette.error.main;
              return {
                flexGrow: Math.min(Math.abs(spare), 30),
                minInlineSize: 12,
                border: `1px solid ${ink}`,
                backgroundImage: `repeating-linear-gradient(-45deg, ${ink} 0 2px, transparent 2px 6px)`,
              };
            },
          ]}
        />
      )}
    </Stack>
  );
}

const pieceSx = {
  flexBasis: 0,
  minInlineSize: 22,
  display: "flex",
  gap: "4px",
  alignItems: "center",
  justifyContent: "center",
  paddingInline: "4px",
  overflow: "hidden",
  whiteSpace: "nowrap",
  typography: "caption",
  borderRadius: `${radii.small}px`,
} as const;
const onTeal = { color: "primary.contrastText" } as const;
