/** Adding or changing one segment. `segmentFields` gives the required fields of a segment. */
import { Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useId, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import {
  segmentFields,
  type Segment,
  type SegmentKind,
} from "#shared/mission/programme/itinerary.ts";
import { TEHRAN } from "#shared/persian/jalali.ts";
import { issuesOf, type FieldIssue } from "#shared/result.ts";
import { EditedMeanwhile, useEdit } from "#renderer/features/mission/use-edit.tsx";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { focusField, RefusalAlert } from "#renderer/ui/states.tsx";
import { isTravel, SegmentFormFields } from "./segment-form-fields.tsx";
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
  const [id] = useState(() => segment?.id ?? newId());
  const form = useForm<Typed>({ defaultValues: segment ?? blank(dossier) });
  const kind = useWatch({ control: form.control, name: "kind" });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const stands = dossier.segments.find((one) => one.id === id) ?? null;
  const { act, edit, pending, refusal } = useEdit<"putSegment", Typed>(
    "putSegment",
    dossier,
    form,
    stands,
  );

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
          <EditedMeanwhile
            edit={edit}
            shown={(["title", "fromPlace", "toPlace", "departAt", "arriveAt", "note"] as const).map(
              (key) => ({ label: t(`field.${key}`), of: (values) => shownTime(values[key]) }),
            )}
            onGone={onClose}
          />
          <SegmentFormFields kind={kind} country={dossier.mission.request.country} />
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

/** A time of the form as it is read; anything else stays. */
const shownTime = (text: string): string => text.replace(/^(\d{4}-\d\d-\d\d)T/, "$1 ");

/** Fields that the chosen kind does not have follow from the others. */
const settled = (typed: Typed): Typed => {
  // An empty choice is `null` in the form.
  const chosen = {
    ...typed,
    payer: typed.payer ?? "",
    lodgingClass: typed.kind === "lodging" ? (typed.lodgingClass ?? "") : "",
  };
  if (isTravel(typed.kind) || typed.kind === "") return chosen;
  return { ...chosen, fromPlace: "", arriveZone: typed.departZone };
};

/** A new segment begins where the last one ended; the first one in Tehran on the first day. */
const blank = ({ segments, mission }: Dossier): Typed => {
  const { country, city, startDate } = mission.request;
  const last = segments.at(-1);
  const there = likelyZone(country, city);
  // After check-in the next segment starts there on the same day.
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
    lodgingClass: "",
    person: "",
    topic: "",
    outcome: "",
    payer: "",
    costAmount: "",
    costCurrency: "EUR",
    note: "",
    file: null,
    isPrivate: false,
    confirmed: false,
  };
};
