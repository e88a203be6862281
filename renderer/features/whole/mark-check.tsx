/** A scanned paper that carries a mark of the ledger: whether this file is the one it was printed from. */
import { Alert, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import type { Output } from "#shared/contract/table.ts";
import { markCode, type Mark } from "#shared/whole/mark.ts";
import { runCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";

type Compared = Output<"anchor.compare">;

export function MarkCheck({ mark }: { mark: Mark }) {
  const [compared, setCompared] = useState<Compared | null>(null);
  const text = markCode(mark);
  useEffect(() => {
    let stale = false;
    void runCommand("anchor.compare", { mark: text }).then((result) => {
      if (result.ok && !stale) setCompared(result.value);
    });
    return () => void (stale = true);
  }, [text]);
  return compared && <ComparedMark compared={compared} />;
}

/** The result of comparing a mark with this file. */
export function ComparedMark({ compared }: { compared: Compared }) {
  const t = useText("whole");
  const { fits, misfit, at, since, position, restoredAt } = compared;
  if (fits)
    return (
      <Typography variant="body2" role="status" color="success.main">
        {t("mark.fits", { position, time: at ?? "", since })}
      </Typography>
    );
  return (
    <Alert severity="error" role="alert" sx={{ marginBlockStart: 1 }}>
      {t(`mark.${misfit ?? "behind"}`)}
      {restoredAt !== null && <div>{t("mark.restored", { time: restoredAt })}</div>}
    </Alert>
  );
}
