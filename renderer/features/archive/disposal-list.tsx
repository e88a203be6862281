/** The lists made for the National Documents Council, newest first, and its answers. */
import type { ListedDisposal } from "#shared/contract/archive.ts";
import { disposalSorts } from "#shared/contract/archive.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { archiveSearch } from "#renderer/app/list-addresses.ts";
import { textIn, useText } from "#renderer/i18n.ts";
import { defineList } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import { RowLink } from "#renderer/list/row-link.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { DayText, Digits, InstantText, PersonText } from "#renderer/ui/text.tsx";
import { CodeText } from "./code-text.tsx";

const say = sayIn("archive");

export const disposalList = defineList({
  name: "disposals",
  title: say("disposal.listsTitle"),
  query: "archive.disposals",
  search: archiveSearch,
  sorts: disposalSorts,
  usual: "-at",
  input: (_search, ask) => ask,
  rows: ({ disposals, ...answer }) => ({ items: disposals, ...answer }),
  keyOf: ({ id }: ListedDisposal) => id,
  columns: [
    {
      key: "listNo",
      head: say("disposal.listNo"),
      screen: NumberCell,
      namesRow: true,
      file: ({ listNo }, { lang }) => localizeDigits(listNo, lang),
      width: 14,
      paper: true,
    },
    {
      key: "dossiers",
      head: say("disposal.count"),
      sort: "dossiers",
      screen: ({ item }) => <Digits>{item.dossiers}</Digits>,
      number: true,
      file: ({ dossiers }) => dossiers,
      width: 12,
      paper: true,
    },
    {
      key: "state",
      head: say("disposal.state"),
      sort: "state",
      screen: ({ item }) => <DisposalMark state={item.state} />,
      file: ({ state }, { lang }) => textIn(lang, "words", `disposalState.${state}`),
      width: 24,
      paper: true,
    },
    {
      key: "letter",
      head: say("disposal.letter"),
      screen: LetterCell,
      file: ({ answer }, { lang, day }) =>
        answer ? `${localizeDigits(answer.letterNo, lang)} · ${day(answer.letterDate)}` : "",
      width: 26,
      paper: true,
    },
    {
      key: "at",
      head: say("disposal.madeOn"),
      sort: "at",
      screen: ({ item }) => <InstantText at={item.at} />,
      file: ({ at }, { instant }) => instant(at),
      width: 22,
      paper: true,
    },
    {
      key: "by",
      head: say("disposal.by"),
      screen: ({ item }) => <PersonText person={item.actor} />,
      file: ({ actor }, { name }) => (actor ? name(actor) : ""),
      width: 24,
      paper: true,
    },
  ],
  empty: { title: say("disposal.listsNone"), text: say("disposal.listsNoneText") },
  // It only counts dossiers.
  paper: { upright: true, confidentiality: () => "normal" },
});

const tones = { waiting: "warning", approved: "success", refused: "error" } as const;
export function DisposalMark({ state }: { state: ListedDisposal["state"] }) {
  const words = useText("words");
  return <Mark tone={tones[state]} label={words(`disposalState.${state}`)} />;
}

function NumberCell({ item }: { item: ListedDisposal }) {
  return (
    <RowLink to="/archive/disposal/$disposalId" params={{ disposalId: item.id }}>
      <CodeText>{item.listNo}</CodeText>
    </RowLink>
  );
}

function LetterCell({ item: { answer } }: { item: ListedDisposal }) {
  if (!answer) return null;
  return (
    <>
      <bdi>
        <Digits>{answer.letterNo}</Digits>
      </bdi>
      {" · "}
      <DayText day={answer.letterDate} look="short" />
    </>
  );
}
