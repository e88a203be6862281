/** Changes of the person's account: as a page if others made them, as a line if they did. */
import { Alert, Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Role } from "#shared/contract/capabilities.ts";
import type { AccessChangeView } from "#shared/contract/session.ts";
import { FrontFrame } from "#renderer/app/front-frame.tsx";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { InstantText, usePersonNames } from "#renderer/ui/text.tsx";
import { ChangePasswordForm } from "./change-password.tsx";

interface Shown {
  changes: readonly AccessChangeView[];
  onDone: () => void;
}

const useConfirm = ({ changes, onDone }: Shown) => {
  const see = useCommand("session.seeAccess");
  const upTo = changes.at(-1)?.version ?? 1;
  const confirm = async () => {
    const result = await see.run({ upTo });
    // While only reading works it cannot be recorded: it is asked again at the next sign-in.
    if (result.ok || result.error.code === "unavailable") onDone();
  };
  return { confirm: () => void confirm(), pending: see.pending, refusal: see.refusal };
};

export function ChangesPage(props: Shown) {
  const t = useText("session");
  const common = useText("common");
  const { confirm, pending, refusal } = useConfirm(props);
  const [notMine, setNotMine] = useState(false);
  return (
    <FrontFrame title={t("access.title")} text={t("access.text")} wide>
      <Changes changes={props.changes} />
      {notMine ? (
        <Stack sx={{ gap: 2, marginBlockStart: 3 }}>
          <Alert severity="warning" role="alert">
            {t("access.whatNow")}
          </Alert>
          <ChangePasswordForm
            onDone={confirm}
            aside={
              <Button quiet onClick={() => setNotMine(false)}>
                {common("back")}
              </Button>
            }
          />
        </Stack>
      ) : (
        <Stack direction="row" sx={{ gap: 1.5, marginBlockStart: 3, flexWrap: "wrap" }}>
          <PrimaryButton pending={pending} onClick={confirm}>
            {t("access.known")}
          </PrimaryButton>
          <Button onClick={() => setNotMine(true)}>{t("access.notMine")}</Button>
        </Stack>
      )}
      <RefusalAlert refusal={refusal} />
    </FrontFrame>
  );
}

export function ChangesLine(props: Shown) {
  const t = useText("session");
  const { confirm, pending } = useConfirm(props);
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ borderRadius: 0 }}
      action={
        <Button size="small" pending={pending} onClick={confirm}>
          {t("access.known")}
        </Button>
      }
    >
      <Changes changes={props.changes} />
    </Alert>
  );
}

function Changes({ changes }: { changes: readonly AccessChangeView[] }) {
  const t = useText("session");
  const words = useText("words");
  const common = useText("common");
  const names = usePersonNames();
  const rolesIn = (roles: readonly Role[]) =>
    roles.map((role) => words(`role.${role}`)).join(common("listSeparator"));
  return (
    <Box component="ul" aria-label={t("access.list")} sx={{ margin: 0, paddingInlineStart: 2.5 }}>
      {changes.map(({ version, at, by, own, kind, roles }) => (
        <Box component="li" key={version}>
          {t(`access.change.${kind}`, {
            by: own || by === null ? t("access.yourself") : names(by).name,
          })}
          {roles && (
            <Typography variant="body2" component="div">
              {t("access.roles", { before: rolesIn(roles.before), after: rolesIn(roles.after) })}
            </Typography>
          )}
          <Typography variant="caption" color="textSecondary" component="div">
            <InstantText at={at} />
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
