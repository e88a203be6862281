/** The proof that the history is unbroken, computed again when asked for. */
import BrokenIcon from "@mui/icons-material/GppBadOutlined";
import SoundIcon from "@mui/icons-material/VerifiedOutlined";
import {
  Alert,
  Box,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { useState } from "react";
import type { Output } from "#shared/contract/table.ts";
import type { Refusal } from "#shared/result.ts";
import { call } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { InternalSignatureNote } from "#renderer/ui/form-dialog.tsx";
import { Digits, InstantText, Ltr, PersonText, usePersonNames } from "#renderer/ui/text.tsx";
import { HashText } from "./hash-text.tsx";
import { KeyOriginText, PeopleProof } from "./proof-parts.tsx";

type Proof = Output<"mission.verify">;

export function VerifyPanel({ missionId }: { missionId: string }) {
  const t = useText("dossier");
  const [proof, setProof] = useState<Proof | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  const verify = async () => {
    setPending(true);
    setRefusal(null);
    // Queried each time: a proof from the cache would prove nothing.
    const result = await call("mission.verify", { missionId });
    setPending(false);
    setProof(result.ok ? result.value : null);
    if (!result.ok) setRefusal(result.error);
  };
  return (
    <Panel
      title={t("verify.title")}
      action={
        <Button pending={pending} onClick={() => void verify()}>
          {proof ? t("verify.again") : t("verify.run")}
        </Button>
      }
    >
      <Typography variant="body2" color="textSecondary">
        {t("verify.text")}
      </Typography>
      <div role="status">{proof && <Outcome proof={proof} />}</div>
      <RefusalAlert refusal={refusal} />
    </Panel>
  );
}

function Outcome({ proof }: { proof: Proof }) {
  const t = useText("dossier");
  const common = useText("common");
  return (
    <>
      <Alert
        severity={proof.sound ? "success" : "error"}
        icon={proof.sound ? <SoundIcon /> : <BrokenIcon />}
        sx={{ marginBlock: 1.5, fontWeight: 500 }}
      >
        {proof.sound && t("verify.sound")}
        {proof.brokenAt !== null && <div>{t("verify.broken", { n: proof.brokenAt })}</div>}
        {proof.brokenPapers.length > 0 && (
          <div>
            {t("verify.brokenPapers", { names: proof.brokenPapers.join(common("listSeparator")) })}
          </div>
        )}
      </Alert>
      <DataList
        items={[
          { label: t("verify.events"), value: <Digits>{proof.events}</Digits> },
          { label: t("verify.papers"), value: <Digits>{proof.papers}</Digits> },
          {
            label: t("verify.head"),
            value: <HashText hash={proof.head} label={t("verify.copyHead")} />,
          },
        ]}
      />
      <PeopleProof people={proof.people} />
      <Signatures signatures={proof.signatures} />
    </>
  );
}

/** Every signed decision: who, when, with which key, and whether the signature holds. */
function Signatures({ signatures }: { signatures: Proof["signatures"] }) {
  const t = useText("dossier");
  const names = usePersonNames();
  if (signatures.length === 0) return null;
  return (
    <>
      <Typography component="h3" sx={{ fontWeight: 600, marginBlockStart: 2 }}>
        {t("verify.signatures")}
      </Typography>
      <InternalSignatureNote />
      <Box sx={{ overflowX: "auto" }}>
        <Table size="small" aria-label={t("verify.signatures")}>
          <TableHead>
            <TableRow>
              <TableCell>{t("verify.who")}</TableCell>
              <TableCell>{t("verify.what")}</TableCell>
              <TableCell>{t("verify.when")}</TableCell>
              <TableCell>{t("verify.key")}</TableCell>
              <TableCell>{t("verify.state")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {signatures.map((one) => (
              <TableRow key={one.version}>
                <TableCell>
                  <PersonText person={one.actor} />
                  {one.forWhom && ` — ${t("history.forWhom", { who: names(one.forWhom).name })}`}
                </TableCell>
                <TableCell>{t("history.version", { n: one.version })}</TableCell>
                <TableCell>
                  <InstantText at={one.at} />
                </TableCell>
                <TableCell>
                  <Ltr>{one.keyId.slice(0, 8)}</Ltr>
                  {one.key && <KeyOriginText origin={one.key} />}
                </TableCell>
                <TableCell>
                  <Mark
                    tone={one.state === "valid" ? "success" : "error"}
                    icon={one.state === "valid" ? <SoundIcon /> : <BrokenIcon />}
                    label={t(`verify.signature.${one.state}`)}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </>
  );
}
