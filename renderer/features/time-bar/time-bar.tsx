/** Whether there is enough time before the departure, as one bar and one sentence; for the request and for the deciders. */
import LateIcon from "@mui/icons-material/ErrorOutlineOutlined";
import EnoughIcon from "@mui/icons-material/CheckCircleOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { timeNeeded, type TimedStep, type TimePart } from "#shared/route/time-needed.ts";
import { stepTitle, useLang, useList, useText } from "#renderer/i18n.ts";
import { radii } from "#renderer/theme/tokens.ts";
import { DayText, Digits } from "#renderer/ui/text.tsx";

export function TimeBar(props: { steps: readonly TimedStep[]; startDate: string; today: string }) {
  const t = useText("routes");
  const list = useList();
  const nameOf = usePartName();
  const time = timeNeeded(props.steps, props.startDate, props.today);
  if (time === null) return null;
  const { enough, spare, left, needed, parts } = time;
  const Icon = enough ? EnoughIcon : LateIcon;
  const beyond = parts.filter((part) => part.over > 0);
  return (
    <Stack role="group" aria-label={t("time.title")} sx={{ gap: 0.75 }}>
      <Stack direction="row" sx={{ gap: 0.75, alignItems: "flex-start" }}>
        <Icon fontSize="small" color={enough ? "success" : "error"} aria-hidden />
        <Typography sx={{ fontWeight: 600 }} color={enough ? "textPrimary" : "error"}>
          {spare === 0
            ? t("time.just")
            : t(enough ? "time.enough" : "time.short", { count: Math.abs(spare) })}
        </Typography>
      </Stack>
      <Stack
        direction="row"
        sx={{ justifyContent: "space-between", typography: "caption", color: "text.secondary" }}
      >
        <span>{t("time.today")}</span>
        <span>
          {t(enough ? "time.departure" : "time.earliest")}{" "}
          <DayText day={time.earliest} look="dayMonth" />
        </span>
      </Stack>
      <Bar parts={parts} spare={spare} />
      <Typography variant="caption" color="textSecondary">
        {t("time.sum", { needed })} {left < 0 ? t("time.past") : t("time.left", { count: left })}
      </Typography>
      {beyond.length > 0 && (
        <Typography variant="caption">
          {t("time.beyond", { steps: list(beyond.map(nameOf)) })}
        </Typography>
      )}
    </Stack>
  );
}

const usePartName = () => {
  const t = useText("routes");
  const lang = useLang();
  return (part: TimePart) =>
    part.kind === "internal" ? t("time.internal") : stepTitle(lang, part);
};

/** From today on, each stretch as wide as it is long; hatched what is left over, red what comes after the departure. */
function Bar({ parts, spare }: { parts: readonly TimePart[]; spare: number }) {
  const t = useText("routes");
  const nameOf = usePartName();
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
          sx={{ display: "flex", flexBasis: 0, flexGrow: part.days, minInlineSize: 22 }}
        >
          {part.over < part.days && (
            <Box sx={[pieceSx, inTimeSx, { flexGrow: part.days - part.over }]}>
              <Name>{nameOf(part)}</Name> <Digits>{part.days}</Digits>
            </Box>
          )}
          {part.over > 0 && (
            <Box sx={[pieceSx, beyondSx, { flexGrow: part.over }]}>
              {part.over === part.days && (
                <>
                  <Name>{nameOf(part)}</Name> <Digits>{part.days}</Digits>
                </>
              )}
            </Box>
          )}
        </Box>
      ))}
      {spare > 0 && (
        <Box
          component="li"
          title={t("time.enough", { count: spare })}
          sx={[pieceSx, spareSx, { flexGrow: Math.min(spare, 30), minInlineSize: 12 }]}
        />
      )}
    </Stack>
  );
}

const Name = ({ children }: { children: string }) => (
  <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis" }}>
    {children}
  </Box>
);

const pieceSx = {
  flexBasis: 0,
  minInlineSize: 0,
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
const inTimeSx = { backgroundColor: "primary.main", color: "primary.contrastText" } as const;
const beyondSx = {
  backgroundColor: "soft.error",
  color: "error.main",
  border: 1,
  borderColor: "error.main",
} as const;
const spareSx = {
  border: 1,
  borderColor: "line",
  backgroundImage: (theme: { palette: { line: string } }) =>
    `repeating-linear-gradient(-45deg, ${theme.palette.line} 0 2px, transparent 2px 6px)`,
} as const;
