/** Adding or changing one segment. What a segment must have is the answer of `segmentFields`. */
import { Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useId, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import {
  segmentFields,
  segmentKinds,
  travelKinds,
  type Segment,
  type SegmentKind,
} from "#shared/mission/itinerary.ts";
import { TEHRAN } from "#shared/persian/jalali.ts";
import { issuesOf, type FieldIssue } from "#shared/result.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { CheckField, ChoiceField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DateTimeField } from "#renderer/ui/date-time-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { focusField, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { ZoneField } from "./zone-field.tsx";
import { likelyZone } from "./zones.ts";

type Typed = Omit<Segment, "id" | "kind"> & { kind: SegmentKind | "" };

export function SegmentDialog(props: {
  dossier: Dossier;
  segment: Segment | null;
  onClose: () => void;
}) {
  const { dossier, segment, onClose } = props;
  const t = useText("programme");
  const common = useText("common");
  const titleId = useId();
  const [id] = useState(() => segment?.id ?? crypto.randomUUID());
  const form = useForm<Typed>({ defaultValues: segment ?? blank(dossier) });
  const kind = useWatch({ control: form.control, name: "kind" });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const { act, pending, refusal } = useAct("putSegment", dossier);

  const submit = async () => {
    const parsed = segmentFields.safeParse(settled(form.getValues()));
    const found = parsed.success ? [] : issuesOf(parsed.error);
    setIssues(found);
    if (!parsed.success) return focusField(found[0]?.path ?? "kind");
    const result = await act({ id, segment: parsed.data });
    if (result.ok) onClose();
  };
  const title = segment ? t("editTitle") : t("addTitle");
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <Form form={form} issues={issues} onSubmit={() => void submit()} label={title}>
          <Fields kind={kind} country={dossier.mission.request.country} />
        </Form>
        <RefusalAlert refusal={refusal} />
      </DialogContent>
      <DialogActions sx={{ padding: 2 }}>
        <Button quiet onClick={onClose}>
          {common("cancel")}
        </Button>
        <PrimaryButton pending={pending} onClick={() => void submit()}>
          {t("save")}
        </PrimaryButton>
      </DialogActions>
    </Dialog>
  );
}

function Fields({ kind, country }: { kind: SegmentKind | ""; country: string }) {
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
          <TextField name="note" label={t("field.note")} multiline rows={2} maxLength={1000} />
          <CheckField name="confirmed" label={t("field.confirmed")} />
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
        <TextField name="fromPlace" label={t("field.fromPlace")} required />
        <TextField name="toPlace" label={t("field.toPlace")} required />
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
        <TextField
          name="toPlace"
          label={lodging ? t("field.lodgingPlace") : t("field.place")}
          required={kind !== "free"}
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
        </Columns>
      )}
    </>
  );
}

const isTravel = (kind: SegmentKind | ""): boolean => kind !== "" && travelKinds.includes(kind);

/** Fields that the chosen kind does not ask for follow from the others. */
const settled = (typed: Typed): Typed => {
  if (isTravel(typed.kind) || typed.kind === "") return typed;
  return { ...typed, fromPlace: "", arriveZone: typed.departZone };
};

/** A new segment begins where the last one ended; the first one in Tehran on the first day. */
const blank = ({ segments, mission }: Dossier): Typed => {
  const { country, city, startDate } = mission.request;
  const last = segments.at(-1);
  const there = likelyZone(country, city);
  // Who checks in goes on from there the same day.
  const day =
    (last?.kind === "lodging" ? last.departAt : last?.arriveAt)?.slice(0, 10) ?? startDate;
  return {
    kind: "",
    title: "",
    fromPlace: last?.toPlace ?? "",
    toPlace: "",
    departAt: `${day}T`,
    departZone: last?.arriveZone ?? TEHRAN,
    arriveAt: `${day}T`,
    arriveZone: there,
    carrier: "",
    number: "",
    note: "",
    confirmed: false,
  };
};
