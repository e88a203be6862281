/** «آمادهٔ اعزام؟»: the answer in one sentence, the table of items and members, and what to know about gaps. */
import { Alert, Box } from "@mui/material";
import type { Need } from "#shared/mission/departure/readiness.ts";
import { useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { DepartureTable, type TableActs } from "./departure-table.tsx";
import { isFulfilled, useNeedName, useWhy, type DepartureDossier } from "./need-words.ts";

export function DeparturePanel(props: { dossier: DepartureDossier; acts: TableActs }) {
  const { dossier } = props;
  const t = useText("departure");
  const open = dossier.readiness.filter((one) => !isFulfilled(one));
  return (
    <Panel title={t("title")} action={<Summary dossier={dossier} open={open} />}>
      <DepartureTable dossier={dossier} acts={props.acts} />
      <Notes needs={open.filter((one) => one.member !== "")} />
    </Panel>
  );
}

function Summary({ dossier, open }: { dossier: DepartureDossier; open: readonly Need[] }) {
  const t = useText("departure");
  const { mission } = dossier;
  const blocking = open.filter((one) => one.blocking).length;
  const warned = open.length - blocking;
  const sentences = [
    ...(mission.cleared ? [t(blocking > 0 ? "clearedSince" : "cleared")] : []),
    ...(open.length === 0 ? [t("allThere")] : []),
    ...(blocking > 0 ? [t("missing", { count: blocking })] : []),
    ...(warned > 0 ? [t("warned", { count: warned })] : []),
    ...(mission.order === null ? [t("beforeOrder")] : []),
  ];
  return (
    <Alert
      severity={blocking > 0 ? "error" : warned > 0 ? "warning" : "success"}
      role="status"
      sx={{
        marginInlineEnd: "auto",
        "& .MuiAlert-message, & .MuiAlert-icon": { paddingBlock: "4px" },
      }}
    >
      {sentences.join(" ")}
    </Alert>
  );
}

/** The rules behind the gaps of members, each once, however many members it concerns. */
function Notes({ needs }: { needs: readonly Need[] }) {
  const t = useText("departure");
  const nameOf = useNeedName();
  const why = useWhy();
  const notes = new Map(needs.map((one) => [why(one), nameOf(one)]));
  notes.delete("");
  if (notes.size === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t("notes")}
      sx={{
        listStyle: "none",
        margin: 0,
        padding: 0,
        paddingBlockStart: 1,
        typography: "caption",
        color: "text.secondary",
      }}
    >
      {[...notes].map(([sentence, name]) => (
        <li key={sentence}>
          <b>{name}:</b> {sentence}
        </li>
      ))}
    </Box>
  );
}
