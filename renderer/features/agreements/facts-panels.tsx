/** The text of an agreement: clauses with their state, signing and validity, permits, people. */
import { Box, Stack, Typography } from "@mui/material";
import type { Agreement, Clause } from "#shared/agreements/agreement.ts";
import type { AgreementView } from "#shared/contract/agreements.ts";
import { useList, useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText } from "#renderer/ui/text.tsx";
import { SavablePapers } from "#renderer/features/report/savable-papers.tsx";
import { useClauseNo, useClauseText } from "./words.ts";

export function ClausesPanel({ view }: { view: AgreementView }) {
  const t = useText("agreements");
  const { clauses } = view.agreement;
  return (
    <Panel title={t("clauses")}>
      {clauses.length === 0 && <Typography color="textSecondary">{t("noClauses")}</Typography>}
      <Stack component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {clauses.map((one) => (
          <ClauseLine key={one.id} clause={one} counts={view.byClause[one.id]} />
        ))}
      </Stack>
    </Panel>
  );
}

function ClauseLine(props: {
  clause: Clause;
  counts: AgreementView["byClause"][string] | undefined;
}) {
  const { clause } = props;
  const t = useText("agreements");
  const numbered = useClauseNo();
  const textOf = useClauseText();
  const { open = 0, late = 0, done = 0 } = props.counts ?? {};
  return (
    <Box
      component="li"
      sx={(theme) => ({
        paddingBlock: 1.25,
        "& + &": { borderBlockStart: `1px solid ${theme.palette.line}` },
      })}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {numbered(clause.no)}
        {clause.axis !== "" && ` · ${clause.axis}`}
      </Typography>
      <Typography dir="auto">{textOf(clause)}</Typography>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", marginBlockStart: 0.75 }}>
        {open > 0 && <Mark tone="teal" label={t("clauseOpen", { count: open })} />}
        {late > 0 && <Mark tone="error" label={t("clauseLate", { count: late })} />}
        {done > 0 && <Mark tone="success" label={t("clauseDone", { count: done })} />}
        {open + done === 0 && (
          <Typography variant="caption" color="textSecondary">
            {t("clauseIdle")}
          </Typography>
        )}
      </Stack>
    </Box>
  );
}

export function AboutPanel({ agreement }: { agreement: Agreement }) {
  const t = useText("agreements");
  const list = useList();
  const { signedOn, signedAt, validUntil, nextReview, autoRenew, scan } = agreement;
  return (
    <Panel title={t("about")}>
      <DataList
        items={[
          {
            label: t("partnerBody"),
            value: agreement.partnerBody && <bdi>{agreement.partnerBody}</bdi>,
          },
          { label: t("signedOn"), value: signedOn && <DayText day={signedOn} both /> },
          { label: t("signedAt"), value: signedAt && <bdi>{signedAt}</bdi> },
          {
            label: t("signatories"),
            value: list(
              agreement.signatories.map(({ name, post }) => (post ? `${name} (${post})` : name)),
            ),
          },
          { label: t("languages"), value: agreement.languages && <bdi>{agreement.languages}</bdi> },
          {
            label: t("validUntil"),
            value:
              validUntil === "" ? (
                t("validOpen")
              ) : (
                <>
                  <DayText day={validUntil} both />
                  {autoRenew && ` · ${t("renewsItself")}`}
                </>
              ),
          },
          { label: t("nextReview"), value: nextReview && <DayText day={nextReview} both /> },
        ]}
      />
      {scan && <SavablePapers papers={[scan]} />}
    </Panel>
  );
}

export function PermitsPanel({ agreement }: { agreement: Agreement }) {
  const t = useText("agreements");
  return (
    <Panel title={t("permits")}>
      {agreement.permits.length === 0 && (
        <Typography color="textSecondary">{t("noPermits")}</Typography>
      )}
      <PermitLines permits={agreement.permits} />
    </Panel>
  );
}

export function PermitLines({ permits }: { permits: Agreement["permits"] }) {
  const t = useText("agreements");
  return (
    <>
      {permits.map(({ body, number, date, scan }) => (
        <Box key={`${body} ${number}`} sx={{ paddingBlock: 0.5 }}>
          <Typography variant="body2">
            {t("permitLine", { body: t(`body.${body}`), number, date })}
          </Typography>
          {scan && <SavablePapers papers={[scan]} />}
        </Box>
      ))}
    </>
  );
}

export function PeoplePanel({ agreement }: { agreement: Agreement }) {
  const t = useText("agreements");
  return (
    <>
      <Panel title={t("committee")} dense>
        {agreement.committee.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            {t("noCommittee")}
          </Typography>
        )}
        {agreement.committee.map(({ side, name, post }) => (
          <Line key={`${side} ${name}`} name={name} note={`${t(`side.${side}`)} · ${post}`} />
        ))}
      </Panel>
      {agreement.contacts.length > 0 && (
        <Panel title={t("contacts")} dense>
          {agreement.contacts.map(({ name, post, contact }) => (
            <Line key={`${name} ${contact}`} name={name} note={post} more={contact} />
          ))}
        </Panel>
      )}
    </>
  );
}

function Line(props: { name: string; note: string; more?: string }) {
  return (
    <Box sx={{ paddingBlock: 0.5 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        <bdi>{props.name}</bdi>
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        <bdi>{props.note}</bdi>
        {props.more && (
          <div>
            <bdi>{props.more}</bdi>
          </div>
        )}
      </Typography>
    </Box>
  );
}
