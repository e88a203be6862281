/** The way to a new agreement, for people who manage the register. */
import AddIcon from "@mui/icons-material/AddOutlined";
import { useNavigate } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";

export function RegisterButton() {
  const t = useText("agreements");
  const navigate = useNavigate();
  const manages = useCan()("agreements.manage");
  if (!manages) return null;
  return (
    <PrimaryButton
      startIcon={<AddIcon />}
      onClick={() =>
        void navigate({ to: "/agreements/$agreementId", params: { agreementId: "new" } })
      }
    >
      {t("registerNew")}
    </PrimaryButton>
  );
}
