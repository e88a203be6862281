/** A card for each member: every paper they need or have, its state in sign and word, and its days. */
import BlockIcon from "@mui/icons-material/DoNotDisturbOnOutlined";
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import WarningIcon from "@mui/icons-material/WarningAmberOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useState, type ReactElement } from "react";
import { paperOfNeed, type Need } from "#shared/mission/departure/readiness.ts";
import { memberKey, type Member } from "#shared/mission/request/request.ts";
import { everyMember, type TravelPaper } from "#shared/mission/departure/travel-papers.ts";
import { daysBetween } from "#shared/persian/jalali.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Code, DayText, PersonText, usePersonNames } from "#renderer/ui/text.tsx";
import type { AskedPaper } from "./paper-dialog.tsx";
import { PassportFormButton } from "./passport-form-button.tsx";
import { toneOf, useNeedNames, type DepartureDossier } from "./need-words.ts";

/** A delegation may have sixty members; so many cards at a time. */
const atATime = 8;
type OnPaper = ((asked: AskedPaper) => void) | undefined;

export function MembersPanel({
  dossier,
  onPaper,
}: {
  dossier: DepartureDossier;
  onPaper: OnPaper;
}) {
  const t = useText("departure");
  const { members } = dossier.mission.request;
  const [count, setCount] = useState(atATime);
  const left = members.length - count;
  return (
    <Panel title={t("papers.title")}>
      <Box component="p" sx={{ marginBlockStart: 0, color: "text.secondary" }}>
        {t("papers.text")}
      </Box>
      <Box
        sx={{
          display: "grid",
          gap: 1.5,
          gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 22rem), 1fr))",
          alignItems: "start",
        }}
      >
        {members.slice(0, count).map((one) => (
          <MemberCard key={memberKey(one)} member={one} dossier={dossier} onPaper={onPaper} />
        ))}
      </Box>
      {left > 0 && (
        <Button sx={{ marginBlockStart: 1.5 }} onClick={() => setCount(count + atATime)}>
          {t("papers.more", { count: left })}
        </Button>
      )}
    </Panel>
  );
}

function MemberCard(props: { dossier: DepartureDossier; member: Member; onPaper: OnPaper }) {
  const { dossier, member, onPaper } = props;
  const t = useText("departure");
  const words = useText("words");
  const { name } = usePersonNames()(member);
  const key = memberKey(member);
  const needs = dossier.readiness.filter((one) => one.member === key && paperOfNeed(one.kind));
  const judged = new Set(needs.map((one) => one.paperId));
  const others = dossier.mission.travelPapers.filter(
    (one) => (one.member === key || one.member === everyMember) && !judged.has(one.id),
  );
  return (
    <Box
      component="section"
      aria-label={name}
      sx={(theme) => ({ border: `1px solid ${theme.palette.line}`, borderRadius: 1, padding: 1.5 })}
    >
      <Typography component="h3" sx={{ margin: 0, fontSize: "h2.fontSize", fontWeight: 600 }}>
        <PersonText person={member} />
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {words(`delegationRole.${member.role}`)} ·{" "}
        {t("papers.passport", { type: words(`passportType.${member.passportType}`) })}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0, marginBlock: 1 }}>
        {needs.map((one) => (
          <NeedRow key={one.kind} need={one} dossier={dossier} onPaper={onPaper} />
        ))}
        {others.map((one) => (
          <OtherRow key={one.id} paper={one} name={name} onPaper={onPaper} />
        ))}
      </Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
        {onPaper && (
          <Button
            size="small"
            aria-label={t("papers.addNamed", { name })}
            onClick={() => onPaper({ member: key, kind: "", id: "" })}
          >
            {t("papers.add")}
          </Button>
        )}
        {member.passportType !== "ordinary" && (
          <PassportFormButton dossier={dossier} member={member} />
        )}
      </Stack>
    </Box>
  );
}

const signs: Record<ReturnType<typeof toneOf>, ReactElement> = {
  success: <CheckIcon />,
  plain: <BlockIcon />,
  error: <ErrorIcon />,
  warning: <WarningIcon />,
};

function NeedRow({
  need,
  dossier,
  onPaper,
}: {
  need: Need;
  dossier: DepartureDossier;
  onPaper: OnPaper;
}) {
  const t = useText("departure");
  const { what, who } = useNeedNames(dossier);
  const tone = toneOf(need);
  const kind = paperOfNeed(need.kind);
  const paper = dossier.mission.travelPapers.find((one) => one.id === need.paperId);
  return (
    <Row
      title={what(need)}
      paper={paper}
      today={dossier.today}
      mark={<Mark tone={tone} icon={signs[tone]} label={t(`verdict.${need.verdict}`)} />}
      editLabel={t("papers.editNamed", { kind: what(need), name: who(need) })}
      onEdit={
        onPaper && paper && kind
          ? () => onPaper({ member: paper.member, kind, id: paper.id })
          : undefined
      }
    />
  );
}

/** Papers nobody needs: an old passport beside a new one, an extra consent. */
function OtherRow({
  paper,
  name,
  onPaper,
}: {
  paper: TravelPaper;
  name: string;
  onPaper: OnPaper;
}) {
  const t = useText("departure");
  const words = useText("words");
  const title = words(`travelPaperKind.${paper.kind}`);
  return (
    <Row
      title={title}
      paper={paper}
      today=""
      mark={<Mark tone="plain" label={paper.issuer || t("dialog.paper")} />}
      editLabel={t("papers.editNamed", { kind: title, name })}
      onEdit={onPaper && (() => onPaper({ member: paper.member, kind: paper.kind, id: paper.id }))}
    />
  );
}

function Row(props: {
  title: string;
  paper: TravelPaper | undefined;
  today: string;
  mark: ReactElement;
  editLabel: string;
  onEdit: (() => void) | undefined;
}) {
  const { paper } = props;
  const t = useText("departure");
  const common = useText("common");
  return (
    <Box
      component="li"
      sx={(theme) => ({
        display: "grid",
        gridTemplateColumns: "minmax(0, 1fr) auto auto",
        alignItems: "center",
        columnGap: 1,
        paddingBlock: 0.75,
        borderBlockStart: `1px solid ${theme.palette.line}`,
      })}
    >
      <Box sx={{ minInlineSize: 0 }}>
        <Typography component="div" variant="body2" sx={{ fontWeight: 500 }}>
          {props.title}
        </Typography>
        <Typography component="div" variant="caption" color="textSecondary">
          {paper && paper.number !== "" && (
            <>
              <Code>{paper.number}</Code>
              {paper.validUntil !== "" && common("dot")}
            </>
          )}
          {paper && paper.validUntil !== "" && <Until day={paper.validUntil} today={props.today} />}
          {paper && paper.waived !== "" && <bdi>{paper.waived}</bdi>}
        </Typography>
      </Box>
      {props.mark}
      {props.onEdit ? (
        <Button quiet size="small" aria-label={props.editLabel} onClick={props.onEdit}>
          {t("papers.edit")}
        </Button>
      ) : (
        <span />
      )}
    </Box>
  );
}

/** «تا ۱۲ خرداد ۱۴۰۶ · ۲۱۰ روز مانده» */
function Until({ day, today }: { day: string; today: string }) {
  const t = useText("departure");
  const common = useText("common");
  const left = today === "" ? null : daysBetween(today, day);
  return (
    <Stack component="span" direction="row" sx={{ display: "inline-flex", flexWrap: "wrap" }}>
      <DayText day={day} />
      {left !== null && (
        <span style={{ whiteSpace: "pre" }}>
          {common("dot")}
          {left < 0 ? t("papers.past") : t("papers.daysLeft", { count: left })}
        </span>
      )}
    </Stack>
  );
}
