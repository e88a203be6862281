/** The register of agreements, and the form for those who keep it. */
import AddIcon from "@mui/icons-material/AddOutlined";
import HandshakeIcon from "@mui/icons-material/HandshakeOutlined";
import { Alert, Box } from "@mui/material";
import { useState } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { AgreementCard } from "./agreement-card.tsx";
import { AgreementForm } from "./agreement-form.tsx";

export function AgreementsPage() {
  const t = useText("agreements");
  const { data, error } = useCall("agreements.list", {});
  const manages = useCan()("agreements.manage");
  const [registering, setRegistering] = useState(false);
  const [told, setTold] = useState("");
  const open = () => {
    setTold("");
    setRegistering(true);
  };
  const register = (
    <PrimaryButton startIcon={<AddIcon />} onClick={open}>
      {t("registerNew")}
    </PrimaryButton>
  );
  const agreements = data?.agreements ?? [];
  return (
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      actions={manages && !registering && agreements.length > 0 && register}
    >
      {!manages && (
        <Alert severity="info" role="note" sx={{ marginBlockEnd: 2 }}>
          {t("readOnly")}
        </Alert>
      )}
      <Box role="status">
        {told !== "" && (
          <Alert
            severity="success"
            role="none"
            sx={{ marginBlockEnd: 2 }}
            onClose={() => setTold("")}
          >
            {told}
          </Alert>
        )}
      </Box>
      {registering && (
        <AgreementForm
          onClose={() => setRegistering(false)}
          onDone={(title) => {
            setRegistering(false);
            setTold(t("registered", { title }));
          }}
        />
      )}
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {data && agreements.length === 0 && !registering && (
        <Panel>
          <EmptyState
            icon={<HandshakeIcon />}
            title={t("emptyTitle")}
            text={t("emptyText")}
            action={manages ? register : undefined}
          />
        </Panel>
      )}
      <Box
        component="ul"
        aria-label={t("title")}
        sx={{
          listStyle: "none",
          margin: 0,
          padding: 0,
          display: "grid",
          gap: 2,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
        }}
      >
        {agreements.map((one) => (
          <AgreementCard key={one.id} agreement={one} />
        ))}
      </Box>
    </Page>
  );
}
