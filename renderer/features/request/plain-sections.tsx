/** Sections that are fields one after another: purpose, destination, payment, invitation. */
import { useWatch } from "react-hook-form";
import {
  confidentialities,
  missionTypes,
  priorities,
  unitGoals,
  type RequestFacts,
} from "#shared/mission/request/request.ts";
import { jobGoals, ownParts, travelGoals, yesNo } from "#shared/mission/request/board-form.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { CheckGroupField, ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { CityField } from "#renderer/ui/city-field.tsx";
import { CountryField } from "#renderer/ui/country-field.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useTitleOf } from "#renderer/features/agreements/words.ts";
import { ClauseField } from "#renderer/features/commitments/clause-field.tsx";
import { useFieldText } from "./fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { limitOf, type RequestValues } from "./request-values.ts";

export function PurposeSection() {
  const f = useFieldText();
  const t = useText("request");
  const words = useText("words");
  const titleOf = useTitleOf();
  const chosen = useWatch<RequestValues, "agreementId">({ name: "agreementId" });
  const { data } = useCall("agreements.choices", {});
  const agreements = (data?.agreements ?? []).map((one) => ({
    value: one.id,
    label: titleOf(one),
  }));
  return (
    <>
      <TextField {...f("subject")} {...limitOf("subject")} required />
      <ChoiceField
        {...f("missionType")}
        required
        options={missionTypes.map((value) => ({ value, label: words(`missionType.${value}`) }))}
      />
      <CheckGroupField
        {...f("unitGoals")}
        required
        options={unitGoals.map((value) => ({ value, label: words(`goal.${value}`) }))}
      />
      <TextField {...f("importance")} {...limitOf("importance")} required multiline rows={4} />
      <TextField
        {...f("expectedResults")}
        {...limitOf("expectedResults")}
        required
        multiline
        rows={4}
      />
      <TextField
        {...f("previousAchievements")}
        {...limitOf("previousAchievements")}
        multiline
        rows={3}
      />
      <CheckGroupField
        {...f("travelGoals")}
        columns={3}
        options={travelGoals.map((value) => ({ value, label: words(`travelGoal.${value}`) }))}
      />
      <CheckGroupField
        {...f("jobGoals")}
        columns={3}
        options={jobGoals.map((value) => ({ value, label: words(`jobGoal.${value}`) }))}
      />
      <TextField {...f("proposal")} {...limitOf("proposal")} />
      <SelectField
        {...f("agreementId")}
        options={agreements}
        allowEmpty
        {...(agreements.length === 0 ? { helper: t("noAgreement") } : {})}
      />
      <ClauseField {...f("clauseId")} agreementId={chosen} />
      <Columns>
        <ChoiceField
          {...f("priority")}
          options={priorities.map((value) => ({ value, label: words(`priority.${value}`) }))}
        />
        <SelectField
          {...f("confidentiality")}
          options={confidentialities.map((value) => ({
            value,
            label: words(`confidentiality.${value}`),
          }))}
        />
      </Columns>
    </>
  );
}

export function DestinationSection({ values }: { values: RequestValues }) {
  const f = useFieldText();
  const words = useText("words");
  const answers = yesNo.map((value) => ({ value, label: words(`answer.${value}`) }));
  return (
    <>
      <Columns>
        <CountryField {...f("country")} required />
        <CityField {...f("city")} country="country" required />
      </Columns>
      <TextField {...f("hostOrg")} {...limitOf("hostOrg")} required />
      <TextField {...f("hostContact")} {...limitOf("hostContact")} required />
      <Columns>
        <TextField
          {...f("hostEmail")}
          {...limitOf("hostEmail")}
          dir="ltr"
          type="email"
          inputMode="email"
        />
        <TextField {...f("hostWeb")} {...limitOf("hostWeb")} dir="ltr" inputMode="url" />
      </Columns>
      <TextField
        {...f("counterpartProfile")}
        {...limitOf("counterpartProfile")}
        multiline
        rows={3}
      />
      <SelectField
        {...f("ownPart")}
        options={ownParts.map((value) => ({ value, label: words(`ownPart.${value}`) }))}
        allowEmpty
      />
      <Columns>
        <SelectField {...f("mfaNote")} options={answers} allowEmpty />
        <SelectField {...f("joint")} options={answers} allowEmpty />
      </Columns>
      {values.joint === "yes" && (
        <TextField {...f("jointOrgs")} {...limitOf("jointOrgs")} required multiline rows={2} />
      )}
    </>
  );
}

export function InvitationSection({ facts }: { facts: RequestFacts }) {
  const f = useFieldText();
  return (
    <>
      <TextField
        {...f("invitationSummary")}
        {...limitOf("invitationSummary")}
        required
        multiline
        rows={6}
      />
      <Columns>
        <TextField {...f("invitationNo")} {...limitOf("invitationNo")} />
        <DayField {...f("invitationDate")} max={facts.today} />
      </Columns>
      <FileField {...f("invitationFile")} required />
      <FileField {...f("otherPapers")} many />
      <TextField {...f("otherLetters")} {...limitOf("otherLetters")} multiline rows={3} />
    </>
  );
}
