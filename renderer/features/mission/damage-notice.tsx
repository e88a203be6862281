/** The notice of a damaged dossier, above everything else. */
import BrokenIcon from "@mui/icons-material/GppBadOutlined";
import { Alert, AlertTitle } from "@mui/material";
import type { Damage } from "#shared/contract/proof.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { AppLink } from "#renderer/ui/link.tsx";

const said = {
  event: "event",
  signature: "signature",
  projection: "projection",
  paper: "paper",
} as const;

export function DamageNotice({ damages }: { damages: readonly Damage[] }) {
  const t = useText("whole");
  const mayOpen = useCan()("settings.manage");
  if (damages.length === 0) return null;
  const isWhole = damages.every(({ kind }) => kind !== "event");
  const wordsOf = ({ kind, version, name }: Damage) => {
    const key = kind in said ? said[kind as keyof typeof said] : "other";
    return t(`dossier.${key}`, { version: version ?? 0, name });
  };
  return (
    <Alert severity="error" role="alert" icon={<BrokenIcon />} sx={{ marginBlockEnd: 2 }}>
      <AlertTitle>{t("dossier.title")}</AlertTitle>
      {damages.map((one, index) => (
        <div key={index}>{wordsOf(one)}</div>
      ))}
      <div>{t(isWhole ? "dossier.partText" : "dossier.text")}</div>
      {mayOpen && (
        <AppLink to="/whole" sx={{ color: "inherit" }}>
          {t("open")}
        </AppLink>
      )}
    </Alert>
  );
}
