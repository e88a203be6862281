/**
 * Issuing the order, an act for ever: its sheet as it will be printed, and beside it what the issuer
 * writes on it, what follows, and the tick without which nothing is issued.
 */
import CloseIcon from "@mui/icons-material/CloseOutlined";
import { Box, Dialog, DialogTitle, IconButton, type Theme } from "@mui/material";
import { useId, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { meansOfTravel, orderInput, type OrderDocument } from "#shared/mission/order/order.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { issuesOf, type FieldIssue } from "#shared/result.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { OrderSheet } from "#renderer/features/print/order-sheet.tsx";
import { sheets } from "#renderer/features/print/sheets.tsx";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { CheckField, CheckGroupField } from "#renderer/ui/choice-fields.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { focusField, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { OrderChecks, OrderFollows } from "./order-follows.tsx";
import { useAct } from "./use-act.ts";

interface Typed {
  means: OrderDocument["means"];
  notes: string;
  read: boolean;
}

export function IssueOrderDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const said = useText("issueOrder");
  const t = useText("dossier");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  const titleId = useId();
  const { id: missionId, dossierNo } = dossier.mission;
  const form = useForm<Typed>({ defaultValues: { means: [], notes: "", read: false } });
  const { means, notes } = useWatch({ control: form.control }) as Typed;
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const { act, pending, refusal } = useAct("issueOrder", dossier);
  const asked = useCall("mission.orderForeseen", { missionId });
  const foreseen = asked.data?.foreseen ?? null;

  const submit = async () => {
    const typed = form.getValues();
    const parsed = orderInput.safeParse(typed);
    const found: FieldIssue[] = [
      ...(parsed.success ? [] : issuesOf(parsed.error)),
      ...(typed.read ? [] : [{ path: "read", reason: "readSheet" as const }]),
    ];
    setIssues(found);
    if (found[0] || !parsed.success) return focusField(found[0]?.path ?? "means");
    const result = await act(parsed.data);
    if (result.ok) onClose();
  };
  const title = said("title", { no: localizeDigits(dossierNo, lang) });
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth={false}
      slotProps={{ paper: { sx: paperSx } }}
    >
      <DialogTitle component="div" sx={headSx}>
        <Box component="h2" id={titleId} sx={{ flex: 1, margin: 0, font: "inherit" }}>
          {title}
        </Box>
        <IconButton size="small" aria-label={common("close")} onClick={onClose}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </DialogTitle>
      <Box component="section" aria-label={said("sheet")} tabIndex={0} sx={sheetSx}>
        {foreseen ? (
          <Box sx={scaledSx}>
            <OrderSheet
              title={sheets.order.title("fa")}
              order={{ ...foreseen.order, means, notes }}
              missionId={missionId}
              mark={null}
            />
          </Box>
        ) : (
          <Loading />
        )}
      </Box>
      <Box sx={sideSx}>
        <Form form={form} issues={issues} onSubmit={() => void submit()} label={title}>
          <Box sx={{ flex: 1, minBlockSize: 0, overflowY: "auto", padding: 2 }} tabIndex={0}>
            <CheckGroupField
              name="means"
              label={t("ask.means")}
              required
              columns={4}
              options={meansOfTravel.map((value) => ({
                value,
                label: words(`meansOfTravel.${value}`),
              }))}
            />
            <TextField name="notes" label={t("ask.notes")} multiline rows={1} maxLength={1000} />
            {foreseen && <OrderFollows foreseen={foreseen} />}
            {foreseen && <OrderChecks foreseen={foreseen} />}
          </Box>
          <Box sx={footSx}>
            <RefusalAlert refusal={refusal ?? asked.error} />
            <CheckField name="read" label={said("read")} />
            <Box sx={{ display: "flex", gap: 1 }}>
              <PrimaryButton type="submit" pending={pending}>
                {foreseen
                  ? said("confirm", { no: localizeDigits(foreseen.order.orderNo, lang) })
                  : t("act.issueOrder")}
              </PrimaryButton>
              <Button quiet onClick={onClose}>
                {common("cancel")}
              </Button>
            </Box>
          </Box>
        </Form>
      </Box>
    </Dialog>
  );
}

/** The paper on one side, what is asked on the other; each scrolls by itself. */
const paperSx = {
  display: "grid",
  gridTemplate: "48px minmax(0, 1fr) / minmax(0, 1fr) minmax(380px, 420px)",
  inlineSize: "min(1090px, calc(100vw - 32px))",
  blockSize: "min(600px, calc(100vh - 32px))",
  maxBlockSize: "none",
  margin: 0,
  overflow: "hidden",
} as const;

const headSx = ({ palette }: Theme) =>
  ({
    gridColumn: "1 / -1",
    display: "flex",
    alignItems: "center",
    paddingBlock: 0,
    borderBlockEnd: `1px solid ${palette.line}`,
  }) as const;

const sheetSx = {
  overflow: "auto",
  padding: 2,
  backgroundColor: "background.default",
} as const;

/** The whole width of the paper is in view. */
const scaledSx = { zoom: 0.74, "& .sheet": { maxInlineSize: "none" } } as const;

const sideSx = ({ palette }: Theme) => ({
  minBlockSize: 0,
  borderInlineStart: `1px solid ${palette.line}`,
  "& > form": { display: "flex", flexDirection: "column", blockSize: "100%" },
});

const footSx = ({ palette }: Theme) => ({
  paddingInline: 2,
  paddingBlockEnd: 1.5,
  borderBlockStart: `1px solid ${palette.line}`,
  backgroundColor: "background.default",
  // The tick stands close to the button that needs it.
  "& [role=group]": { marginBlock: "0 4px" },
});
