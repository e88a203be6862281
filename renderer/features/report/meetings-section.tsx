/** The people met, and what was agreed. */
import { useFormContext, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { giftDirections } from "#shared/mission/report/report.ts";
import { GiftsPanel } from "#renderer/features/gifts/gifts-panel.tsx";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { useFieldText } from "./fields.tsx";
import {
  emptyAgreement,
  emptyGift,
  emptyMeeting,
  meetingsOf,
  type ReportValues,
} from "./report-values.ts";
import { Rows } from "./rows.tsx";

export function MeetingsSection({ dossier }: { dossier: Dossier }) {
  const t = useText("report");
  const f = useFieldText();
  const { control, setValue } = useFormContext<ReportValues>();
  const planned = meetingsOf(dossier);
  const gifts = useText("gifts");
  const written = useWatch({ control, name: "meetings" });
  const typedGifts = useWatch({ control, name: "gifts" });
  return (
    <>
      <Rows
        name="meetings"
        empty={emptyMeeting}
        firstField="person"
        titleOf={(number) => t("meeting.numbered", { number })}
        addLabel={t("meeting.add")}
        noneText={t("meeting.none")}
        Fields={MeetingFields}
        note={
          planned.length > 0 &&
          written.length === 0 && (
            <Button onClick={() => setValue("meetings", planned)}>
              {t("meeting.fromProgramme")}
            </Button>
          )
        }
      />
      <TextField {...f("topics")} multiline rows={4} />
      <Rows
        name="agreements"
        empty={emptyAgreement}
        firstField="text"
        titleOf={(number) => t("agreement.numbered", { number })}
        addLabel={t("agreement.add")}
        noneText={t("agreement.none")}
        Fields={AgreementFields}
      />
      {/* Typed into the report before the register of gifts was there, or before the departure. */}
      {typedGifts.length > 0 && dossier.mission.gifts.length === 0 && (
        <Rows
          name="gifts"
          empty={emptyGift}
          firstField="item"
          titleOf={(number) => t("gift.numbered", { number })}
          addLabel={t("gift.add")}
          noneText={t("gift.none")}
          Fields={GiftFields}
        />
      )}
      <GiftsPanel dossier={dossier} note={gifts("inReport")} />
    </>
  );
}

function MeetingFields({ path }: { path: string }) {
  const t = useText("report");
  return (
    <>
      <Columns>
        <TextField name={`${path}.person`} label={t("meeting.person")} required />
        <TextField name={`${path}.post`} label={t("meeting.post")} />
        <TextField name={`${path}.organisation`} label={t("meeting.organisation")} />
        <TextField name={`${path}.contact`} label={t("meeting.contact")} />
      </Columns>
      <TextField
        name={`${path}.topic`}
        label={t("meeting.topic")}
        multiline
        rows={2}
        maxLength={500}
      />
    </>
  );
}

function AgreementFields({ path }: { path: string }) {
  const t = useText("report");
  return (
    <>
      <TextField
        name={`${path}.text`}
        label={t("agreement.text")}
        required
        multiline
        rows={2}
        maxLength={1000}
      />
      <Columns>
        <TextField
          name={`${path}.owner`}
          label={t("agreement.owner")}
          helper={t("agreement.ownerHelper")}
        />
        <DayField
          name={`${path}.due`}
          label={t("agreement.due")}
          helper={t("agreement.dueHelper")}
        />
      </Columns>
    </>
  );
}

function GiftFields({ path }: { path: string }) {
  const t = useText("report");
  return (
    <Columns>
      <TextField name={`${path}.item`} label={t("gift.item")} required />
      <SelectField
        name={`${path}.direction`}
        label={t("gift.direction")}
        required
        options={giftDirections.map((value) => ({ value, label: t(`gift.${value}`) }))}
      />
      <TextField name={`${path}.person`} label={t("gift.person")} />
      <TextField name={`${path}.value`} label={t("gift.value")} helper={t("gift.valueHelper")} />
    </Columns>
  );
}
