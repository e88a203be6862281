/** The next act of a cell: a recorded paper is edited, a missing one added, another need met in its tab. */
import type { ReactNode } from "react";
import { paperOfNeed, type Need } from "#shared/mission/departure/readiness.ts";
import type { TravelPaper } from "#shared/mission/departure/travel-papers.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import type { TableActs } from "./departure-table.tsx";
import { isFulfilled } from "./need-words.ts";

export function Edit(props: { paper: TravelPaper; title: string; name: string; acts: TableActs }) {
  const { paper, title, name } = props;
  const { onPaper } = props.acts;
  const t = useText("departure");
  if (!onPaper) return null;
  const { member, kind, id } = paper;
  return (
    <Act
      name={t("papers.editNamed", { kind: title, name })}
      onClick={() => onPaper({ member, kind, id })}
    >
      {t("papers.edit")}
    </Act>
  );
}

/** For a need without a paper: its dialog, or the tab where it is met. */
export function Mend(props: { need: Need; what: string; who: string; acts: TableActs }) {
  const { need, what, who } = props;
  const t = useText("departure");
  const onMend = props.acts.mendOf(need);
  if (!onMend || isFulfilled(need)) return null;
  return paperOfNeed(need.kind) === null ? (
    <Act name={t("mendNamed", { need: what, who })} onClick={onMend}>
      {t("mend")}
    </Act>
  ) : (
    <Act name={t("papers.addOneNamed", { kind: what, name: who })} onClick={onMend}>
      {t("papers.addOne")}
    </Act>
  );
}

function Act(props: { name: string; onClick: () => void; children: ReactNode }) {
  return (
    <Button
      quiet
      size="small"
      aria-label={props.name}
      onClick={props.onClick}
      sx={{ flexShrink: 0, typography: "caption" }}
    >
      {props.children}
    </Button>
  );
}
