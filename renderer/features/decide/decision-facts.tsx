/**
 * The four facts of a decision in one row: who, where, when, how much. Where a change is decided, each
 * fact shows what was approved struck through, and below it what is asked for.
 */
import { Box, Typography } from "@mui/material";
import { useId, type ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { memberMoves } from "#shared/mission/request/changes.ts";
import { ourPart } from "#shared/mission/request/payments.ts";
import { costOf, type Request } from "#shared/mission/request/request.ts";
import { daysBetween, formatDayRange } from "#shared/persian/jalali.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { otherRange } from "#renderer/ui/both-calendars.tsx";
import { useMoney } from "#renderer/ui/money.tsx";
import { usePersonNames, usePlace } from "#renderer/ui/text.tsx";

/** The request that is decided, and the approved one where it is a change. */
interface FactProps {
  request: Request;
  approved: Request | null;
}

export function DecisionFacts({ dossier }: { dossier: Dossier }) {
  const { mission, change, today } = dossier;
  const both: FactProps = change
    ? { request: change.request, approved: mission.request }
    : { request: mission.request, approved: null };
  return (
    <Box
      sx={(theme) => ({
        display: "grid",
        gridTemplateColumns: "1.15fr 1fr 1fr 1fr",
        borderBlockEnd: `1px solid ${theme.palette.line}`,
      })}
    >
      <Who {...both} />
      <Where {...both} missionId={mission.id} />
      <When {...both} today={today} counted={dossier.stepsLeft !== null} />
      <HowMuch {...both} />
    </Box>
  );
}

function Who({ request, approved }: FactProps) {
  const t = useText("decide");
  const common = useText("common");
  const names = usePersonNames();
  const { members } = request;
  const [first, ...others] = members;
  const { added, removed } = memberMoves(approved ?? request, request);
  const nameOf = (one: (typeof members)[number]) =>
    added.includes(one) ? t("added", { who: names(one).name }) : names(one).name;
  return (
    <Fact label={`${t("who")} · ${common("people", { count: members.length })}`}>
      <Approved>{removed.map((one) => names(one).name).join(common("listSeparator"))}</Approved>
      {first && (
        <>
          <Key>{nameOf(first)}</Key>
          <Line>{first.post}</Line>
        </>
      )}
      {others.length > 0 && (
        <Line>
          {others.map((one) => `${nameOf(one)} (${one.post})`).join(common("listSeparator"))}
        </Line>
      )}
    </Fact>
  );
}

function Where({ request, approved, missionId }: FactProps & { missionId: string }) {
  const t = useText("decide");
  const place = usePlace();
  const { country, city, subject, hostOrg } = request;
  const found = useCall("request.earlier", {
    country,
    city,
    subject: subject.slice(0, 200),
    hostOrg,
    except: missionId,
  }).data?.missions.filter((one) => one.why.includes("city"));
  return (
    <Fact label={t("where")}>
      <Moved
        now={place(city, country)}
        before={approved && place(approved.city, approved.country)}
      />
      {approved && approved.hostOrg !== hostOrg && <Approved>{approved.hostOrg}</Approved>}
      <Line>{hostOrg}</Line>
      {found && (
        <Line>
          {found.length === 0 ? t("firstThere") : t("earlierThere", { count: found.length })}
        </Line>
      )}
    </Fact>
  );
}

/** The bar of the time counts the days to the departure; without it they stand here. */
function When(props: FactProps & { today: string; counted: boolean }) {
  const { request, approved, today, counted } = props;
  const t = useText("decide");
  const common = useText("common");
  const lang = useLang();
  const { startDate, endDate } = request;
  const left = daysBetween(today, startDate);
  return (
    <Fact
      label={`${t("when")} · ${common("days", { count: daysBetween(startDate, endDate) + 1 })}`}
    >
      <Moved
        now={formatDayRange(startDate, endDate, lang)}
        before={approved && formatDayRange(approved.startDate, approved.endDate, lang)}
      />
      <Line>{otherRange(startDate, endDate, lang)}</Line>
      {left >= 0 && !counted && <Line>{t("untilDeparture", { count: left })}</Line>}
    </Fact>
  );
}

/** The municipality's share where the grid of payers says it, else the estimate of the whole. */
function HowMuch({ request, approved }: FactProps) {
  const t = useText("decide");
  const common = useText("common");
  const words = useText("words");
  const item = useText("money");
  const list = useList();
  const money = useMoney();
  const { share, unpriced, unanswered } = ourPart(request);
  const whole = costOf(request);
  const said = (one: Request) => {
    const cost = share === null ? costOf(one) : ourPart(one).share;
    if (cost === "nothing") return t("nothingOurs");
    return cost ? money(cost) : common("notAnswered");
  };
  return (
    <Fact label={t(share === null ? "howMuch" : "howMuchOurs")}>
      <Moved now={said(request)} before={approved && said(approved)} />
      {share === "nothing" && unanswered.length > 0 && (
        <Line>
          {t("butUnanswered", { items: list(unanswered.map((one) => item(`item.${one}`))) })}
        </Line>
      )}
      {share !== null && unpriced > 0 && <Line>{t("amountsUnknown", { count: unpriced })}</Line>}
      {whole && share !== null && share !== "nothing" && whole.minor !== share.minor && (
        <Line>{t("wholeCost", { amount: money(whole) })}</Line>
      )}
      {request.payments.length === 0 && <Line>{words(`payer.${request.payer}`)}</Line>}
      {request.fundingSource !== "" && <Line>{request.fundingSource}</Line>}
    </Fact>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box
      role="group"
      aria-labelledby={id}
      sx={(theme) => ({
        minInlineSize: 0,
        paddingInline: 2,
        paddingBlock: 1,
        "&:not(:last-child)": { borderInlineEnd: `1px solid ${theme.palette.look.lineSoft}` },
      })}
    >
      <Typography id={id} variant="caption" color="textSecondary" component="div">
        {label}
      </Typography>
      {children}
    </Box>
  );
}

/** The fact itself, below what was approved where that was another. */
function Moved({ now, before }: { now: string; before: string | null }) {
  return (
    <>
      {before !== now && <Approved>{before}</Approved>}
      <Key>{now}</Key>
    </>
  );
}

function Approved({ children }: { children: string | null }) {
  const t = useText("decide");
  if (!children) return null;
  return (
    <Line>
      {t("approved")} <del>{children}</del>
    </Line>
  );
}

const Key = ({ children }: { children: ReactNode }) => (
  <Typography variant="h2" component="div">
    <bdi>{children}</bdi>
  </Typography>
);

const Line = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" color="textSecondary">
    <bdi>{children}</bdi>
  </Typography>
);
