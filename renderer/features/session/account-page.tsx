/** The person's own account, and the password. */
import { Alert, Box, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { NoticeChoices } from "#renderer/features/notices/choices-panel.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Ltr, usePersonNames } from "#renderer/ui/text.tsx";
import { ChangePasswordForm } from "./change-password.tsx";

export function AccountPage() {
  const t = useText("session");
  const w = useText("words");
  const p = useText("profile");
  const navigate = useNavigate();
  const { person } = useSession();
  const { name, postTitle } = usePersonNames()(person);
  const [changed, setChanged] = useState(false);
  return (
    <Page title={t("accountTitle")}>
      <Box
        sx={{
          display: "grid",
          gap: 2,
          gridTemplateColumns: { xs: "1fr", md: "1fr 1fr" },
          alignItems: "start",
        }}
      >
        <Stack sx={{ gap: 2 }}>
          <Panel title={name}>
            <DataList
              items={[
                { label: t("myPost"), value: postTitle },
                { label: t("username"), value: <Ltr>{person.username}</Ltr> },
                {
                  label: t("myRoles"),
                  value: person.roles.map((role) => w(`role.${role}`)).join(" · "),
                },
              ]}
            />
          </Panel>
          <Panel title={p("mine")}>
            <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
              {p("mineText")}
            </Typography>
            <Button
              onClick={() =>
                void navigate({ to: "/people/$personId", params: { personId: person.id } })
              }
            >
              {p("mine")}
            </Button>
          </Panel>
          <NoticeChoices />
        </Stack>
        <Panel title={t("changeTitle")}>
          {changed && (
            <Alert severity="success" sx={{ marginBlockEnd: 2 }}>
              {t("changed")}
            </Alert>
          )}
          <ChangePasswordForm onDone={() => setChanged(true)} />
        </Panel>
      </Box>
    </Page>
  );
}
