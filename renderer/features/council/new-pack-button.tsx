/** Begins a new pack for the council. */
import AddIcon from "@mui/icons-material/AddOutlined";
import { useNavigate } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";

export function NewPackButton() {
  const t = useText("council");
  const navigate = useNavigate();
  return (
    <PrimaryButton startIcon={<AddIcon />} onClick={() => void navigate({ to: "/council/new" })}>
      {t("new")}
    </PrimaryButton>
  );
}
