/** People who cannot request a journey because a report is owed: which one, since when, and what to do. */
import LockIcon from "@mui/icons-material/LockOutlined";
import { Alert, AlertTitle, Box, Typography } from "@mui/material";
import { Link } from "@tanstack/react-router";
import type { ReportLockView } from "#shared/contract/reports.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { Digits, usePersonNames } from "#renderer/ui/text.tsx";

/** `undefined` while loading. */
export const useLocks = (personIds: readonly string[]) => {
  const ids = [...new Set(personIds)].toSorted();
  return useCall(
    "report.locks",
    { personIds: ids },
    { keepPrevious: true, enabled: ids.length > 0 },
  ).data;
};

/** The locks of these people, and the waivers by which they may continue. */
export function LockBanner({
  personIds,
  title,
  note,
}: {
  personIds: readonly string[];
  title: string;
  /** A last sentence: what is still possible. */
  note?: string;
}) {
  const t = useText("reportLock");
  const found = useLocks(personIds);
  if (!found) return null;
  return (
    <>
      {found.locks.length > 0 && (
        <Alert
          severity="error"
          role="note"
          icon={<LockIcon />}
          aria-label={title}
          sx={{ marginBlockEnd: 2 }}
        >
          <AlertTitle>{title}</AlertTitle>
          <Box component="ul" sx={list}>
            {found.locks.map((one) => (
              <li key={`${one.person.id} ${one.dossierNo ?? one.due}`}>
                <Lock lock={one} />
              </li>
            ))}
          </Box>
          {note && (
            <Typography variant="body2" sx={{ marginBlockStart: 1 }}>
              {note}
            </Typography>
          )}
        </Alert>
      )}
      {found.waived.length > 0 && (
        <Alert severity="info" role="note" aria-label={t("waivedTitle")} sx={{ marginBlockEnd: 2 }}>
          <AlertTitle>{t("waivedTitle")}</AlertTitle>
          <Box component="ul" sx={list}>
            {found.waived.map((one) => (
              <li key={`${one.person.id} ${one.dossierNo ?? one.due}`}>
                <Waived lock={one} />
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </>
  );
}

const list = { margin: 0, paddingInlineStart: 2.5, display: "grid", gap: 0.75 };

function Lock({ lock }: { lock: ReportLockView }) {
  const t = useText("reportLock");
  const common = useText("common");
  const names = usePersonNames();
  const me = useSession().person.id;
  const { kind, person, dossierNo, due, mission } = lock;
  const mine = person.id === me;
  const { name } = names(person);
  return (
    <>
      {mine ? t(`own.${kind}`, { due }) : t(`others.${kind}`, { name, due })}{" "}
      {dossierNo !== null && <Digits>{t("dossier", { no: dossierNo })}</Digits>}
      {mission && (
        <>
          {common("dot")}
          <bdi>{mission.subject}</bdi>
        </>
      )}
      <Typography variant="body2" component="div" sx={{ opacity: 0.9 }}>
        {kind === "rejected" ? t("toDo.rejected") : mine ? t("toDo.own") : t("toDo.others")}
        {mission && (
          <>
            {" "}
            <Box
              component={Link}
              to={
                mine && kind !== "rejected"
                  ? `/missions/${mission.id}/report`
                  : `/missions/${mission.id}`
              }
              sx={{ color: "inherit", fontWeight: 600 }}
            >
              {mine && kind !== "rejected" ? t("write") : t("open")}
            </Box>
          </>
        )}
      </Typography>
    </>
  );
}

function Waived({ lock }: { lock: ReportLockView }) {
  const t = useText("reportLock");
  const names = usePersonNames();
  const lang = useLang();
  const { waiver, person, dossierNo } = lock;
  if (!waiver) return null;
  const by = waiver.by ? names(waiver.by).name : "";
  return (
    <>
      {dossierNo === null
        ? t("waivedUnseen", { by, name: names(person).name, until: waiver.until })
        : t("waived", {
            by,
            name: names(person).name,
            no: localizeDigits(dossierNo, lang),
            until: waiver.until,
          })}{" "}
      {waiver.reason !== "" && <bdi>{t("waivedReason", { reason: waiver.reason })}</bdi>}
    </>
  );
}
