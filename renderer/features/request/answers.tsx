/** The answers of a section, as label and value, for the check before sending. */
import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import {
  leadTime,
  sectionIssues,
  type RequestFacts,
  type SectionId,
} from "#shared/mission/request/request.ts";
import { gridOf, gridPartOf } from "#shared/mission/request/payments.ts";
import { localizeDigits, toAsciiDigits } from "#shared/persian/digits.ts";
import { formatBoth, isDay } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { DataList, type Datum } from "#renderer/ui/data-list.tsx";
import { PaperRow } from "#renderer/ui/file-field.tsx";
import { Digits, Ltr } from "#renderer/ui/text.tsx";
import { PayerTable } from "#renderer/features/payer-grid/payer-table.tsx";
import { useClauseText, useTitleOf } from "#renderer/features/agreements/words.ts";
import { lengthOf } from "./dates-section.tsx";
import {
  paymentFields,
  type MemberValues,
  type RequestValues,
  type TextName,
} from "./request-values.ts";

export function SectionAnswers({
  id,
  values,
  facts,
}: {
  id: SectionId;
  values: RequestValues;
  facts: RequestFacts;
}) {
  return <DataList items={useAnswers(id, values, facts)} />;
}

const useAnswers = (id: SectionId, values: RequestValues, facts: RequestFacts): Datum[] => {
  const t = useText("request");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  const titleOf = useTitleOf();
  const clauseText = useClauseText();
  const { data } = useCall("agreements.choices", {});

  const missing = new Set(sectionIssues(id, values, facts).map(({ path }) => path));
  /** What is where nothing was answered: missing, or not asked for. Empty is not "no". */
  const unanswered = (name: string): ReactNode =>
    missing.has(name) ? <Gap>{t("notFilled")}</Gap> : <Quiet>{common("notAnswered")}</Quiet>;
  const said = (name: TextName): Datum => ({
    label: t(`field.${name}`),
    value: values[name].trim() ? <bdi>{values[name]}</bdi> : unanswered(name),
  });
  const latin = (name: TextName): Datum => ({
    label: t(`field.${name}`),
    value: values[name].trim() ? <Ltr>{values[name]}</Ltr> : unanswered(name),
  });
  const word = (name: "missionType" | "priority" | "confidentiality" | "ownPart"): Datum => ({
    label: t(`field.${name}`),
    value: values[name]
      ? words(`${name}.${values[name]}` as Parameters<typeof words>[0])
      : unanswered(name),
  });
  const answer = (name: "mfaNote" | "joint"): Datum => ({
    label: t(`field.${name}`),
    value: values[name]
      ? words(`answer.${values[name]}` as Parameters<typeof words>[0])
      : unanswered(name),
  });
  const chosen = (
    name: "unitGoals" | "travelGoals" | "jobGoals",
    area: "goal" | "travelGoal" | "jobGoal",
  ): Datum => ({
    label: t(`field.${name}`),
    value:
      values[name].length === 0 ? (
        unanswered(name)
      ) : (
        <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
          {values[name].map((one) => (
            <li key={one}>{words(`${area}.${one}` as Parameters<typeof words>[0])}</li>
          ))}
        </Box>
      ),
  });
  const day = (name: TextName): Datum => ({
    label: t(`field.${name}`),
    value: isDay(values[name])
      ? formatBoth(values[name], lang)
      : localizeDigits(values[name], lang) || unanswered(name),
  });

  switch (id) {
    case "purpose": {
      const agreement = data?.agreements.find((one) => one.id === values.agreementId);
      const clause = agreement?.clauses.find((one) => one.id === values.clauseId);
      return [
        said("subject"),
        word("missionType"),
        chosen("unitGoals", "goal"),
        said("importance"),
        said("expectedResults"),
        said("previousAchievements"),
        chosen("travelGoals", "travelGoal"),
        chosen("jobGoals", "jobGoal"),
        said("proposal"),
        {
          label: t("field.agreementId"),
          value: values.agreementId
            ? agreement
              ? titleOf(agreement)
              : t("unknownAgreement")
            : unanswered("agreementId"),
        },
        ...(clause ? [{ label: t("field.clauseId"), value: <bdi>{clauseText(clause)}</bdi> }] : []),
        word("priority"),
        word("confidentiality"),
      ];
    }
    case "destination":
      return [
        {
          label: t("field.country"),
          value: values.country ? countryName(values.country, lang) : unanswered("country"),
        },
        said("city"),
        said("hostOrg"),
        said("hostContact"),
        latin("hostEmail"),
        latin("hostWeb"),
        said("counterpartProfile"),
        word("ownPart"),
        answer("mfaNote"),
        answer("joint"),
        ...(values.joint === "yes" ? [said("jointOrgs")] : []),
      ];
    case "dates": {
      const days = lengthOf(values.startDate, values.endDate);
      return [
        day("startDate"),
        day("endDate"),
        {
          label: t("field.days"),
          value: days > 0 ? common("days", { count: days }) : unanswered("endDate"),
        },
        ...(leadTime(values, facts)?.late ? [said("latenessReason")] : []),
      ];
    }
    case "delegation":
      return values.members.map((member, index) => ({
        label: t("member.numbered", { number: index + 1 }),
        value: <MemberAnswer member={member} />,
      }));
    case "payment": {
      const part = gridPartOf(values);
      return [
        {
          label: t("field.payments"),
          value:
            part.payments.length > 0 ? (
              <PayerTable request={{ ...part, members: values.members }} />
            ) : values.payer ? (
              words(`payer.${values.payer}` as Parameters<typeof words>[0])
            ) : (
              unanswered("payer")
            ),
        },
        ...paymentFields(gridOf(part), values.payer).map(said),
      ];
    }
    case "invitation":
      return [
        said("invitationSummary"),
        {
          label: t("field.invitationNo"),
          value: values.invitationNo.trim() ? (
            <bdi>
              <Digits>{values.invitationNo}</Digits>
            </bdi>
          ) : (
            unanswered("invitationNo")
          ),
        },
        day("invitationDate"),
        {
          label: t("field.invitationFile"),
          value: values.invitationFile ? (
            <PaperRow paper={values.invitationFile} />
          ) : (
            unanswered("invitationFile")
          ),
        },
        {
          label: t("field.otherPapers"),
          value:
            values.otherPapers.length > 0
              ? values.otherPapers.map((one) => <PaperRow key={one.sha256} paper={one} />)
              : unanswered("otherPapers"),
        },
        said("otherLetters"),
      ];
  }
};

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {children}
    </Box>
  );
}

function Gap({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: "warning.main", fontWeight: 600 }}>
      {children}
    </Box>
  );
}

function MemberAnswer({ member }: { member: MemberValues }) {
  const t = useText("request");
  const words = useText("words");
  const common = useText("common");
  const parts = [
    member.role && words(`delegationRole.${member.role}` as Parameters<typeof words>[0]),
    member.personId === null
      ? words(`travellerClass.${member.travellerClass}` as Parameters<typeof words>[0])
      : "",
    member.post.trim(),
    member.workplace.trim(),
  ].filter(Boolean);
  const passport = member.passportType
    ? words(`passportType.${member.passportType}` as Parameters<typeof words>[0])
    : t("notChosen");
  return (
    <>
      <Typography component="span" variant="body2" sx={{ fontWeight: 600, display: "block" }}>
        <bdi>{member.nameFa.trim() || t("notChosen")}</bdi>
      </Typography>
      <Box component="span" sx={{ display: "block" }}>
        {parts.map((part, index) => (
          <span key={part}>
            {index > 0 && common("dot")}
            <bdi>{part}</bdi>
          </span>
        ))}
      </Box>
      <Box component="span" sx={{ display: "block", color: "text.secondary" }}>
        {`${t("member.passportType")}: ${passport}`}
        {member.nationalId.trim() !== "" && (
          <>
            {`${common("dot")}${t("member.nationalId")}: `}
            <Ltr>
              <Digits>{toAsciiDigits(member.nationalId.trim())}</Digits>
            </Ltr>
          </>
        )}
      </Box>
      {member.selectionReason.trim() !== "" && <bdi>{member.selectionReason}</bdi>}
    </>
  );
}
