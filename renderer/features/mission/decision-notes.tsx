/** What a person should know before they decide: objections, what changed since their last look, a change under way. */
import { Alert, AlertTitle, Box, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import type { FieldChange } from "#shared/mission/request/changes.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { InstantText, PersonText } from "#renderer/ui/text.tsx";
import { FieldChanges } from "./field-changes.tsx";

export function DecisionNotes({ dossier }: { dossier: Dossier }) {
  return (
    <>
      <Objections dossier={dossier} />
      <ChangeUnderWay dossier={dossier} />
      <ChangedSince dossier={dossier} />
    </>
  );
}

export function Objections({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const lang = useLang();
  if (dossier.objections.length === 0) return null;
  return (
    <Alert severity="warning" role="note" aria-label={t("objections.title")} sx={apart}>
      <AlertTitle>{t("objections.title")}</AlertTitle>
      <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
        {dossier.objections.map((one) => {
          const step = dossier.route.find((each) => each.id === one.stepId);
          return (
            <li key={one.stepId}>
              <strong>{step ? stepTitle(lang, step) : ""}</strong>
              {one.person && (
                <>
                  {" · "}
                  <PersonText person={one.person} />
                </>
              )}
              : <bdi style={{ whiteSpace: "pre-line" }}>{one.reason}</bdi>
            </li>
          );
        })}
      </Box>
      <Typography variant="body2" sx={{ marginBlockStart: 0.5 }}>
        {t("objections.answer")}
      </Typography>
    </Alert>
  );
}

/** Only for who has decided before; who looks for the first time reads the whole. */
export function ChangedSince({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const { change, changedSince, decides } = dossier;
  // That nothing changed helps who decides on the request again, not who decides on a change of it.
  const silent = decides.length === 0 || change !== null;
  if (changedSince === null || (changedSince.length === 0 && silent)) return null;
  return (
    <Panel title={t("changes.sinceTitle")}>
      {changedSince.length === 0 ? (
        <Typography color="textSecondary">{t("changes.nothing")}</Typography>
      ) : (
        <FieldChanges changes={changedSince} label={t("changes.sinceTitle")} />
      )}
    </Panel>
  );
}

/** `told`: fields that the screen shows elsewhere, the approved answer beside the asked one. */
export function ChangeUnderWay(props: {
  dossier: Dossier;
  told?: readonly FieldChange["field"][];
}) {
  const { dossier, told = [] } = props;
  const t = useText("dossier");
  const words = useText("words");
  const common = useText("common");
  const { change } = dossier;
  if (change === null) return null;
  const others = change.fields.filter((one) => !told.includes(one.field));
  return (
    <Panel title={t("changes.underWayTitle")}>
      <Typography>
        {t("changes.material", {
          kinds: change.material
            .map((one) => words(`materialKind.${one}`))
            .join(common("listSeparator")),
        })}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
        {t("changes.reason")}: <bdi>{change.reason}</bdi>
        {common("dot")}
        <InstantText at={change.at} />
      </Typography>
      {others.length > 0 && <FieldChanges changes={others} label={t("changes.underWayTitle")} />}
    </Panel>
  );
}

const apart = { marginBlockEnd: 2 };
