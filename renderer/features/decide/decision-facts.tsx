/** The four facts of a decision in one row: who, where, when, how much and who pays. */
import { Box, Typography } from "@mui/material";
import { useId, type ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { costOf } from "#shared/mission/request/request.ts";
import { daysBetween, formatDayRange } from "#shared/persian/jalali.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { PayerLines } from "#renderer/features/payer-grid/payer-lines.tsx";
import { MoneyText } from "#renderer/ui/money.tsx";
import { otherRange } from "#renderer/ui/both-calendars.tsx";
import { usePersonNames, usePlace } from "#renderer/ui/text.tsx";

export function DecisionFacts({ dossier }: { dossier: Dossier }) {
  return (
    <Box
      sx={(theme) => ({
        display: "grid",
        gridTemplateColumns: "1.15fr 1fr 1fr 1fr",
        borderBlockEnd: `1px solid ${theme.palette.line}`,
      })}
    >
      <Who dossier={dossier} />
      <Where dossier={dossier} />
      <When dossier={dossier} />
      <HowMuch dossier={dossier} />
    </Box>
  );
}

function Who({ dossier }: { dossier: Dossier }) {
  const t = useText("decide");
  const common = useText("common");
  const names = usePersonNames();
  const { members } = dossier.mission.request;
  const [first, ...others] = members;
  return (
    <Fact label={`${t("who")} · ${common("people", { count: members.length })}`}>
      {first && (
        <>
          <Key>{names(first).name}</Key>
          <Line>{first.post}</Line>
        </>
      )}
      {others.length > 0 && (
        <Line>
          {others.map((one) => `${names(one).name} (${one.post})`).join(common("listSeparator"))}
        </Line>
      )}
    </Fact>
  );
}

function Where({ dossier }: { dossier: Dossier }) {
  const t = useText("decide");
  const place = usePlace();
  const { request, id } = dossier.mission;
  const { country, city, subject, hostOrg } = request;
  const found = useCall("request.earlier", {
    country,
    city,
    subject: subject.slice(0, 200),
    hostOrg,
    except: id,
  }).data?.missions.filter((one) => one.why.includes("city"));
  return (
    <Fact label={t("where")}>
      <Key>{place(city, country)}</Key>
      <Line>{hostOrg}</Line>
      {found && (
        <Line>
          {found.length === 0 ? t("firstThere") : t("earlierThere", { count: found.length })}
        </Line>
      )}
    </Fact>
  );
}

function When({ dossier }: { dossier: Dossier }) {
  const t = useText("decide");
  const common = useText("common");
  const lang = useLang();
  const { startDate, endDate } = dossier.mission.request;
  const left = daysBetween(dossier.today, startDate);
  // A change asks for another departure, and the bar counts to that one.
  const moved = dossier.stepsLeft !== null && dossier.stepsLeft.startDate !== startDate;
  return (
    <Fact
      label={`${t("when")} · ${common("days", { count: daysBetween(startDate, endDate) + 1 })}`}
    >
      <Key>{formatDayRange(startDate, endDate, lang)}</Key>
      <Line>{otherRange(startDate, endDate, lang)}</Line>
      {left >= 0 && !moved && <Line>{t("untilDeparture", { count: left })}</Line>}
    </Fact>
  );
}

function HowMuch({ dossier }: { dossier: Dossier }) {
  const t = useText("decide");
  const common = useText("common");
  const words = useText("words");
  const { request } = dossier.mission;
  const cost = costOf(request);
  return (
    <Fact label={t("howMuch")}>
      <Key>{cost ? <MoneyText amount={cost} /> : common("notAnswered")}</Key>
      {request.payments.length > 0 ? (
        <PayerLines request={request} />
      ) : (
        <Line>{words(`payer.${request.payer}`)}</Line>
      )}
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
        paddingBlock: 1.25,
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
