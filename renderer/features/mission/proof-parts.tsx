/** What the proof of a dossier rests on beside its chain: the people's records, and whose key signed. */
import { Alert, Typography } from "@mui/material";
import type { KeyOrigin, PersonProof } from "#shared/contract/proof.ts";
import { useText } from "#renderer/i18n.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";

/** The proof is no better than the records of those who signed. */
export function PeopleProof({ people }: { people: readonly PersonProof[] }) {
  const t = useText("whole");
  const names = usePersonNames();
  const broken = people.filter((one) => one.brokenAt !== null);
  if (people.length === 0) return null;
  return (
    <>
      <Typography component="h3" sx={{ fontWeight: 600, marginBlockStart: 2 }}>
        {t("proof.people.title")}
      </Typography>
      {broken.length === 0 ? (
        <Typography variant="body2">{t("proof.people.sound", { count: people.length })}</Typography>
      ) : (
        broken.map(({ person, brokenAt }) => (
          <Alert severity="error" key={person?.id ?? ""}>
            {t("proof.people.broken", {
              name: person ? names(person).name : "",
              version: brokenAt ?? 0,
            })}
          </Alert>
        ))
      )}
    </>
  );
}

/** Who set the key and when, and whether the password had been reset before. */
export function KeyOriginText({ origin }: { origin: KeyOrigin }) {
  const t = useText("whole");
  const common = useText("common");
  const names = usePersonNames();
  const { at, by, own, nth, confirmed, reset } = origin;
  const nameOf = (person: typeof by) => (person ? names(person).name : "");
  const set = own
    ? t("proof.origin.own", { time: at })
    : t("proof.origin.set", { time: at, by: nameOf(by) });
  const resetBy = { time: reset?.at ?? "", by: nameOf(reset?.by ?? null) };
  const before =
    reset === null
      ? ""
      : reset.how === "recovery"
        ? t("proof.origin.recovered", resetBy)
        : reset.days === 0
          ? t("proof.origin.resetSameDay", resetBy)
          : t("proof.origin.reset", { ...resetBy, count: reset.days });
  const lines = [
    set,
    nth > 1 ? t("proof.origin.nth", { n: nth }) : "",
    nth > 1 ? t(confirmed ? "proof.origin.confirmed" : "proof.origin.unconfirmed") : "",
    before,
  ];
  return (
    <Typography variant="caption" component="div" color={reset ? "warning.main" : "textSecondary"}>
      {lines.filter((one) => one !== "").join(common("dot"))}
    </Typography>
  );
}
