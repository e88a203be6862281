/** One deputyship: who for whom, which days, for what, and this person's actions on it. */
import { Paper, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { DeputyshipView } from "#shared/contract/deputies.ts";
import { runCommand, useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan, useSession } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { ReasonDialog } from "#renderer/ui/dialogs.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { DayRange, usePersonNames } from "#renderer/ui/text.tsx";

export function DeputyshipCard({ deputyship: one }: { deputyship: DeputyshipView }) {
  const t = useText("deputies");
  const words = useText("words");
  const common = useText("common");
  const names = usePersonNames();
  const me = useSession().person.id;
  const manages = useCan()("people.manage");
  const accept = useCommand("deputies.accept");
  const [asked, setAsked] = useState<"decline" | "end" | null>(null);
  const answers = one.state === "proposed" && one.deputy.id === me;
  const alive = one.state === "proposed" || one.state === "accepted";
  const mayEnd = alive && !answers && (one.principal.id === me || one.deputy.id === me || manages);
  return (
    <Paper component="li" variant="outlined" sx={{ padding: 2 }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <Typography sx={{ fontWeight: 600, flex: 1, minInlineSize: "16rem" }}>
          {t("sentence", {
            deputy: names(one.deputy).name,
            principal: names(one.principal).name,
          })}
        </Typography>
        <Mark
          tone={one.inForce ? "success" : one.state === "proposed" ? "orange" : "plain"}
          label={one.inForce ? t("inForce") : t(`state.${one.state}`)}
        />
      </Stack>
      <Typography variant="body2" color="textSecondary" component="div">
        <DayRange start={one.from} end={one.to} />
        {common("dot")}
        {one.role === null ? t("everything") : words(`role.${one.role}`)}
        {one.proposedBy && (
          <>
            {common("dot")}
            {t("askedBy", { who: names(one.proposedBy).name })}
          </>
        )}
      </Typography>
      {[one.note, one.reason].filter(Boolean).map((text) => (
        <Typography key={text} variant="body2" sx={{ marginBlockStart: 0.5 }}>
          <bdi>{text}</bdi>
        </Typography>
      ))}
      {(answers || mayEnd) && (
        <Stack direction="row" sx={{ gap: 1, marginBlockStart: 1.5 }}>
          {answers && (
            <>
              <PrimaryButton
                pending={accept.pending}
                onClick={() => void accept.run({ id: one.id })}
              >
                {t("accept")}
              </PrimaryButton>
              <Button onClick={() => setAsked("decline")}>{t("decline")}</Button>
            </>
          )}
          {mayEnd && <Button onClick={() => setAsked("end")}>{t("end")}</Button>}
        </Stack>
      )}
      <RefusalAlert refusal={accept.refusal} />
      {asked && (
        <ReasonDialog
          open
          title={t(asked)}
          confirmLabel={t(asked)}
          onConfirm={(reason) => runCommand(`deputies.${asked}`, { id: one.id, reason })}
          onClose={() => setAsked(null)}
        />
      )}
    </Paper>
  );
}
