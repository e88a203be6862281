/** The fields of a segment: the kind decides which are shown; a known place sets the clock. */
import { useFormContext } from "react-hook-form";
import {
  lodgingClasses,
  segmentKinds,
  segmentPayers,
  travelKinds,
  type SegmentKind,
} from "#shared/mission/programme/itinerary.ts";
import { currencies } from "#shared/money.ts";
import { useText } from "#renderer/i18n.ts";
import { CheckField, ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DateTimeField } from "#renderer/ui/date-time-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { PlaceField } from "#renderer/ui/place-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { ZoneField } from "./zone-field.tsx";

export function SegmentFormFields({ kind, country }: { kind: SegmentKind | ""; country: string }) {
  const t = useText("programme");
  const words = useText("words");
  return (
    <>
      <ChoiceField
        name="kind"
        label={t("field.kind")}
        required
        columns={4}
        options={segmentKinds.map((value) => ({ value, label: words(`segmentKind.${value}`) }))}
      />
      {kind !== "" && (
        <>
          {isTravel(kind) ? (
            <JourneyFields country={country} />
          ) : (
            <StayFields kind={kind} country={country} />
          )}
          <CostFields />
          <TextField name="note" label={t("field.note")} multiline rows={2} maxLength={1000} />
          <FileField name="file" label={t("field.file")} />
          <CheckField name="confirmed" label={t("field.confirmed")} />
          <CheckField name="isPrivate" label={t("field.isPrivate")} />
        </>
      )}
    </>
  );
}

/** From one place to another, each with its own clock. */
function JourneyFields({ country }: { country: string }) {
  const t = useText("programme");
  return (
    <>
      <Columns>
        <Place name="fromPlace" zone="departZone" label={t("field.fromPlace")} />
        <Place name="toPlace" zone="arriveZone" label={t("field.toPlace")} country={country} />
      </Columns>
      <Columns>
        <DateTimeField name="departAt" label={t("field.departAt")} required />
        <ZoneField name="departZone" label={t("field.departZone")} country={country} />
      </Columns>
      <Columns>
        <DateTimeField name="arriveAt" label={t("field.arriveAt")} required />
        <ZoneField name="arriveZone" label={t("field.arriveZone")} country={country} />
      </Columns>
      <Columns>
        <TextField name="carrier" label={t("field.carrier")} />
        <TextField name="number" dir="ltr" label={t("field.number")} />
      </Columns>
    </>
  );
}

/** In one place, on one clock. */
function StayFields({ kind, country }: { kind: SegmentKind; country: string }) {
  const t = useText("programme");
  const words = useText("words");
  const lodging = kind === "lodging";
  return (
    <>
      <Columns>
        <TextField name="title" label={t("field.title")} />
        {kind !== "free" && (
          <TextField name="carrier" label={lodging ? t("field.hotel") : t("field.partner")} />
        )}
      </Columns>
      <Columns>
        <Place
          name="toPlace"
          zone="departZone"
          country={country}
          label={lodging ? t("field.lodgingPlace") : t("field.place")}
          optional={kind === "free"}
        />
        <ZoneField name="departZone" label={t("field.zone")} country={country} />
      </Columns>
      <Columns>
        <DateTimeField
          name="departAt"
          label={lodging ? t("field.checkIn") : t("field.startAt")}
          required
        />
        <DateTimeField
          name="arriveAt"
          label={lodging ? t("field.checkOut") : t("field.endAt")}
          required
        />
      </Columns>
      {lodging && (
        <Columns>
          <TextField name="number" dir="ltr" label={t("field.booking")} />
          <SelectField
            name="lodgingClass"
            label={t("field.lodgingClass")}
            allowEmpty
            options={lodgingClasses.flatMap((value) =>
              value === "" ? [] : [{ value, label: words(`lodgingClass.${value}`) }],
            )}
          />
        </Columns>
      )}
      {kind === "meeting" && (
        <>
          <Columns>
            <TextField name="person" label={t("field.person")} />
            <TextField name="topic" label={t("field.topic")} />
          </Columns>
          <TextField
            name="outcome"
            label={t("field.outcome")}
            multiline
            rows={2}
            maxLength={1000}
          />
        </>
      )}
    </>
  );
}

/** A place and the clock that follows from it. */
function Place(props: {
  name: "fromPlace" | "toPlace";
  zone: "departZone" | "arriveZone";
  label: string;
  country?: string;
  optional?: boolean;
}) {
  const { setValue } = useFormContext<Record<"departZone" | "arriveZone", string>>();
  return (
    <PlaceField
      name={props.name}
      label={props.label}
      required={!props.optional}
      {...(props.country ? { country: props.country } : {})}
      onPick={(city) => setValue(props.zone, city.zone, { shouldDirty: true })}
    />
  );
}

function CostFields() {
  const t = useText("programme");
  const words = useText("words");
  return (
    <Columns count={3}>
      <SelectField
        name="payer"
        label={t("field.payer")}
        allowEmpty
        options={segmentPayers.flatMap((value) =>
          value === "" ? [] : [{ value, label: words(`segmentPayer.${value}`) }],
        )}
      />
      <TextField name="costAmount" label={t("field.costAmount")} inputMode="decimal" />
      <SelectField
        name="costCurrency"
        label={t("field.costCurrency")}
        options={currencies.map((value) => ({ value, label: words(`currency.${value}`) }))}
      />
    </Columns>
  );
}

export const isTravel = (kind: SegmentKind | ""): boolean =>
  kind !== "" && travelKinds.includes(kind);
