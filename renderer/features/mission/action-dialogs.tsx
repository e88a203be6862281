/** The question before each act: a note, a reason, or the order's own fields. What is typed survives a refusal. */
import { Alert, Typography } from "@mui/material";
import { useState, type ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Result } from "#shared/result.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { ReasonDialog } from "#renderer/ui/dialogs.tsx";
import { usePlace } from "#renderer/ui/text.tsx";
import { IssueOrderDialog } from "./issue-order-dialog.tsx";
import { useAct } from "./use-act.ts";

const noted = ["approve", "acceptReport"] as const;
const reasoned = ["return", "reject", "withdraw", "returnReport"] as const;
type Noted = (typeof noted)[number];
type Reasoned = (typeof reasoned)[number];
export type AskedAction = Noted | Reasoned | "issueOrder";

/** Every dialog stays mounted, so that a text typed before a conflict or a second look is still there. */
export function ActionDialog(props: {
  dossier: Dossier;
  asked: AskedAction | null;
  onClose: () => void;
}) {
  const { dossier, asked, onClose } = props;
  return (
    <>
      {noted.map((action) => (
        <NoteDialog
          key={action}
          action={action}
          dossier={dossier}
          open={asked === action}
          onClose={onClose}
        />
      ))}
      {reasoned.map((action) => (
        <WhyDialog
          key={action}
          action={action}
          dossier={dossier}
          open={asked === action}
          onClose={onClose}
        />
      ))}
      {asked === "issueOrder" && <IssueOrderDialog dossier={dossier} onClose={onClose} />}
    </>
  );
}

interface DialogProps<A> {
  action: A;
  dossier: Dossier;
  open: boolean;
  onClose: () => void;
}

function NoteDialog({ action, dossier, open, onClose }: DialogProps<Noted>) {
  const t = useText("dossier");
  const { act } = useAct(action, dossier);
  const { changed, watch } = useConflict();
  return (
    <ReasonDialog
      open={open}
      optional
      title={t(`ask.${action}`)}
      label={t("ask.note")}
      confirmLabel={t(`act.${action}`)}
      onConfirm={(note) => watch(act({ note }))}
      onClose={onClose}
    >
      <About dossier={dossier}>
        {action === "approve" ? <AfterApproval dossier={dossier} /> : t("ask.acceptReportText")}
      </About>
      <Changed when={changed} />
    </ReasonDialog>
  );
}

function WhyDialog({ action, dossier, open, onClose }: DialogProps<Reasoned>) {
  const t = useText("dossier");
  const { act } = useAct(action, dossier);
  const { changed, watch } = useConflict();
  return (
    <ReasonDialog
      open={open}
      danger={action === "reject" || action === "withdraw"}
      title={t(`ask.${action}`)}
      confirmLabel={t(`act.${action}`)}
      onConfirm={(reason) => watch(act({ reason }))}
      onClose={onClose}
    >
      <About dossier={dossier}>{t(`ask.${action}Text`)}</About>
      <Changed when={changed} />
    </ReasonDialog>
  );
}

/** Which dossier this is about, and what follows. */
export function About({ dossier, children }: { dossier: Dossier; children: ReactNode }) {
  const place = usePlace();
  const { subject, city, country } = dossier.mission.request;
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        <bdi>{subject}</bdi>
      </Typography>
      <Typography variant="body2" color="textSecondary" component="div" sx={{ marginBlockEnd: 1 }}>
        {place(city, country)}
      </Typography>
      <Typography variant="body2" component="div" sx={{ marginBlockEnd: 2 }}>
        {children}
      </Typography>
    </>
  );
}

/** Read from the plan: who comes after the steps that are open now. */
function AfterApproval({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const common = useText("common");
  const lang = useLang();
  const open = dossier.route.filter((step) => step.state === "open");
  if (open.length > 1)
    return t("ask.approveParallel", {
      steps: open.map((step) => stepTitle(lang, step)).join(common("listSeparator")),
    });
  const next = dossier.route.find((step) => step.state === "later");
  return next ? t("ask.approveNext", { step: stepTitle(lang, next) }) : t("ask.approveLast");
}

/** Remembers that the last try met a dossier that had changed. */
const useConflict = () => {
  const [changed, setChanged] = useState(false);
  const watch = async (acting: Promise<Result<unknown>>): Promise<Result<unknown>> => {
    const result = await acting;
    setChanged(!result.ok && result.error.code === "conflict");
    return result;
  };
  return { changed, watch };
};

function Changed({ when }: { when: boolean }) {
  const t = useText("dossier");
  if (!when) return null;
  return (
    <Alert severity="info" sx={{ marginBlockEnd: 2 }}>
      {t("act.conflict")}
    </Alert>
  );
}
