/** A cancelled or postponed mission: who still has to undo what, and confirming it. */
import DoneIcon from "@mui/icons-material/CheckCircleOutlined";
import OpenIcon from "@mui/icons-material/RadioButtonUncheckedOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Acknowledgement, AckKind } from "#shared/mission/closing.ts";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { InstantText } from "#renderer/ui/text.tsx";
import { useAct } from "./use-act.ts";

export function ClosingPanel({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const [asked, setAsked] = useState<AckKind | null>(null);
  const { closing } = dossier.mission;
  if (closing === null || closing.acknowledgements.length === 0) return null;
  const open = closing.acknowledgements.filter((one) => one.done === null).length;
  return (
    <Panel title={t("acks.title")}>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
        {open === 0 ? t("acks.allDone") : t("acks.open", { count: open })}
      </Typography>
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1 }}>
        {closing.acknowledgements.map((one) => (
          <Row key={one.kind} one={one} dossier={dossier} onAsk={() => setAsked(one.kind)} />
        ))}
      </Stack>
      {asked && <AckDialog kind={asked} dossier={dossier} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

function Row(props: { one: Acknowledgement; dossier: Dossier; onAsk: () => void }) {
  const { one, dossier } = props;
  const t = useText("dossier");
  const words = useText("words");
  const common = useText("common");
  const me = useSession().person.id;
  // The tasks from the store name the responsible people.
  const mine = dossier.tasks.some(
    (task) =>
      task.kind === "acknowledge" &&
      task.stepId === one.kind &&
      task.people.some((person) => person.id === me),
  );
  const Icon = one.done ? DoneIcon : OpenIcon;
  return (
    <Stack component="li" direction="row" sx={{ gap: 1, alignItems: "flex-start" }}>
      <Icon aria-hidden sx={{ color: one.done ? "success.main" : "text.secondary" }} />
      <Box sx={{ flex: 1, minInlineSize: 0 }}>
        <Typography sx={{ fontWeight: 500 }}>{words(`ackKind.${one.kind}`)}</Typography>
        <Typography variant="body2" color="textSecondary" component="div">
          {one.done ? (
            <>
              {t("acks.done")} <InstantText at={one.done.at} />
              {one.done.note !== "" && (
                <>
                  {common("dot")}
                  <bdi>{one.done.note}</bdi>
                </>
              )}
            </>
          ) : (
            t("acks.waits", { role: words(`role.${one.role}`) })
          )}
        </Typography>
      </Box>
      {mine && one.done === null && (
        <Button
          size="small"
          aria-label={t("acks.confirmNamed", { name: words(`ackKind.${one.kind}`) })}
          onClick={props.onAsk}
        >
          {t("acks.confirm")}
        </Button>
      )}
    </Stack>
  );
}

export function AckDialog(props: { kind: AckKind; dossier: Dossier; onClose: () => void }) {
  const t = useText("dossier");
  const words = useText("words");
  const form = useForm({ defaultValues: { note: "" } });
  const { act } = useAct("acknowledge", props.dossier);
  return (
    <FormDialog
      open
      title={t("acks.confirmNamed", { name: words(`ackKind.${props.kind}`) })}
      form={form}
      confirmLabel={t("acks.confirm")}
      onConfirm={({ note }) => act({ kind: props.kind, note: note.trim() })}
      onClose={props.onClose}
    >
      <TextField name="note" label={t("acks.note")} multiline autoFocus />
    </FormDialog>
  );
}
