/** The cells of the departure table: a state as sign and words, its day, and the next act. */
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import NoneIcon from "@mui/icons-material/RemoveOutlined";
import WarningIcon from "@mui/icons-material/WarningAmberOutlined";
import { Box, Stack, Typography, type SvgIconProps } from "@mui/material";
import type { ComponentType, ReactNode } from "react";
import type { Need } from "#shared/mission/departure/readiness.ts";
import type { DepartureCell } from "#shared/mission/departure/table.ts";
import type { TravelPaper } from "#shared/mission/departure/travel-papers.ts";
import { useText } from "#renderer/i18n.ts";
import { Code, usePersonNames } from "#renderer/ui/text.tsx";
import { Edit, Mend } from "./departure-acts.tsx";
import type { TableActs } from "./departure-table.tsx";
import { toneOf, useNeedName, useVerdict, useWhy } from "./need-words.ts";

type NeedTone = ReturnType<typeof toneOf>;

const signs: Record<NeedTone, ComponentType<SvgIconProps>> = {
  success: CheckIcon,
  plain: NoneIcon,
  error: ErrorIcon,
  warning: WarningIcon,
};

/** One line; the end is cut, never the state. */
function Line(props: { tone: NeedTone; title: string; act?: ReactNode; children: ReactNode }) {
  const { tone } = props;
  const Sign = signs[tone];
  return (
    <Stack direction="row" sx={{ alignItems: "center", gap: 0.75 }}>
      <Sign
        titleAccess={props.title}
        color={tone === "plain" ? "disabled" : tone}
        fontSize="small"
        sx={{ flexShrink: 0 }}
      />
      <Typography
        component="div"
        variant="body2"
        noWrap
        color={tone === "plain" ? "textSecondary" : "textPrimary"}
        sx={{ flex: 1, minInlineSize: 0 }}
      >
        {props.children}
      </Typography>
      {props.act}
    </Stack>
  );
}

/** A need of the whole delegation; there is room for what to know about it. */
export function WholeCell({ need, acts }: { need: Need; acts: TableActs }) {
  const t = useText("departure");
  const common = useText("common");
  const nameOf = useNeedName();
  const why = useWhy()(need);
  return (
    <Line
      tone={toneOf(need)}
      title={useSignTitle()(need)}
      act={<Mend need={need} what={nameOf(need)} who={t("whole")} acts={acts} />}
    >
      <State need={need} />
      {why !== "" && common("dot") + why}
    </Line>
  );
}

export function MemberCell(props: {
  title: string;
  cell: DepartureCell;
  /** At least one member needs it. */
  isNeeded: boolean;
  acts: TableActs;
}) {
  const { title, cell, acts } = props;
  const { need, paper, others } = cell;
  const t = useText("departure");
  const { name } = usePersonNames()(cell.member);
  if (need === null && others.length === 0)
    return (
      <Line tone="plain" title="">
        {props.isNeeded && t("verdict.waived")}
      </Line>
    );
  return (
    <>
      {need && <NeedLine title={title} name={name} need={need} paper={paper} acts={acts} />}
      {others.map((one) => (
        <Line
          key={one.id}
          tone="plain"
          title={t("otherPaper")}
          act={<Edit paper={one} title={title} name={name} acts={acts} />}
        >
          <PaperText paper={one} />
        </Line>
      ))}
    </>
  );
}

function NeedLine(props: {
  title: string;
  name: string;
  need: Need;
  paper: TravelPaper | null;
  acts: TableActs;
}) {
  const { title, name, need, paper, acts } = props;
  const common = useText("common");
  return (
    <Line
      tone={toneOf(need)}
      title={useSignTitle()(need)}
      act={
        paper ? (
          <Edit paper={paper} title={title} name={name} acts={acts} />
        ) : (
          <Mend need={need} what={title} who={name} acts={acts} />
        )
      }
    >
      <State need={need} />
      {paper && paper.number !== "" && (
        <>
          {common("dot")}
          <Code>{paper.number}</Code>
        </>
      )}
    </Line>
  );
}

/** What the sign says to those who do not see it. */
const useSignTitle = (): ((need: Need) => string) => {
  const t = useText("departure");
  return (need) => {
    const tone = toneOf(need);
    if (tone === "error") return t("blocks");
    return tone === "warning" ? t("warns") : t(`verdict.${need.verdict}`);
  };
};

/** The bad news first, then the day: «۳۵ روز کم · تا ۲۰ اردیبهشت ۱۴۰۶». */
function State({ need }: { need: Need }) {
  const t = useText("departure");
  const common = useText("common");
  const verdict = useVerdict()(need);
  const until = need.validUntil === "" ? "" : t("papers.until", { day: need.validUntil });
  const tone = toneOf(need);
  if (tone === "success") return until === "" ? verdict : until;
  const rest = [until, need.waived].filter((one) => one !== "");
  return (
    <>
      <Box component="span" sx={tone === "plain" ? {} : { color: `${tone}.main`, fontWeight: 600 }}>
        {verdict}
      </Box>
      {rest.map((one) => (
        <span key={one}>
          {common("dot")}
          <bdi>{one}</bdi>
        </span>
      ))}
    </>
  );
}

function PaperText({ paper }: { paper: TravelPaper }) {
  const t = useText("departure");
  const common = useText("common");
  const parts = [
    paper.issuer,
    paper.waived,
    paper.validUntil === "" ? "" : t("papers.until", { day: paper.validUntil }),
  ].filter((one) => one !== "");
  return (
    <>
      {parts.length === 0 && paper.number === "" && t("dialog.paper")}
      <bdi>{parts.join(common("dot"))}</bdi>
      {paper.number !== "" && (
        <>
          {parts.length > 0 && common("dot")}
          <Code>{paper.number}</Code>
        </>
      )}
    </>
  );
}
