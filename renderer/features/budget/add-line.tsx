/** The button that opens a budget line in the year on screen, for people who manage the money. */
import AddIcon from "@mui/icons-material/AddOutlined";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { jalaliYear } from "#shared/persian/jalali.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan, useToday } from "#renderer/session.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { LineDialog } from "./line-dialog.tsx";

export function AddLine() {
  const t = useText("rates");
  const today = useToday();
  const { year = jalaliYear(today) } = useSearch({ from: "/shell/budget" });
  const keeps = useCan()("money.keep");
  const [adding, setAdding] = useState(false);
  if (!keeps) return null;
  return (
    <>
      <PrimaryButton startIcon={<AddIcon />} onClick={() => setAdding(true)}>
        {t("line.add")}
      </PrimaryButton>
      {adding && <LineDialog line={null} year={year} onClose={() => setAdding(false)} />}
    </>
  );
}
