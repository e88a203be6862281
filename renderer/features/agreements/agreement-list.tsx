/** The register of agreements: cards on screen with their health; columns for paper and file. */
import { Box } from "@mui/material";
import { agreementStatuses } from "#shared/agreements/agreement.ts";
import { agreementSorts, type ListedAgreement } from "#shared/contract/agreements.ts";
import { textIn, useText, type Lang } from "#renderer/i18n.ts";
import { defineList, type Filter } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { agreementSearch, type AgreementSearch } from "#renderer/app/list-addresses.ts";
import { filterOf } from "./agreement-search.ts";
import { RegisterButton } from "./register-button.tsx";

const say = sayIn("agreements");
const titleIn = (lang: Lang, { titleFa, titleEn }: ListedAgreement): string =>
  lang === "en" && titleEn !== "" ? titleEn : titleFa;

export const agreementList = defineList({
  name: "agreements",
  title: say("title"),
  query: "agreements.list",
  search: agreementSearch,
  sorts: agreementSorts,
  usual: "title",
  input: (search, ask) => ({ ...filterOf(search), ...ask }),
  rows: ({ agreements, ...answer }) => ({ items: agreements, ...answer }),
  keyOf: ({ id }: ListedAgreement) => id,
  pageSize: 20,
  body: Cards,
  columns: [
    {
      key: "title",
      head: say("field.titleFa"),
      sort: "title",
      namesRow: true,
      file: (one, { lang }) => titleIn(lang, one),
      width: 44,
      paper: true,
    },
    {
      key: "kind",
      head: say("field.kind"),
      file: ({ kind }, { lang }) => textIn(lang, "words", `agreementKind.${kind}`),
      width: 22,
      paper: true,
    },
    {
      key: "status",
      head: say("filterStatus"),
      sort: "status",
      file: ({ status }, { lang }) => textIn(lang, "agreements", `status.${status}`),
      width: 16,
      paper: true,
    },
    {
      key: "partner",
      head: say("partner"),
      file: ({ partnerCity, country }, { place }) => place(partnerCity, country),
      width: 26,
      paper: true,
    },
    {
      key: "signedOn",
      head: say("signedOn"),
      sort: "signedOn",
      file: ({ signedOn }, { day }) => day(signedOn),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "validUntil",
      head: say("validUntil"),
      sort: "validUntil",
      file: ({ validUntil }, { day }) => day(validUntil),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "health",
      head: say("health"),
      file: ({ health }, { lang }) => textIn(lang, "agreements", `level.${health.level}`),
      width: 16,
      paper: true,
    },
    {
      key: "missions",
      head: say("missions"),
      file: ({ missionCount }) => missionCount,
      width: 12,
      paper: true,
    },
    {
      key: "activities",
      head: say("activities"),
      file: ({ activityCount }) => activityCount,
      width: 12,
      paper: true,
    },
    {
      key: "commitments",
      head: say("commitments"),
      file: ({ openCommitments }) => openCommitments,
      width: 14,
      paper: true,
    },
  ],
  useFilters: useAgreementFilters,
  empty: {
    title: say("emptyTitle"),
    text: say("emptyText"),
    action: RegisterButton,
  },
  noMatch: { title: say("noneOfStatus"), text: sayIn("lists")("noMatchText") },
  // Everyone may read the register; the dossiers of an agreement are only counted.
  paper: { confidentiality: () => "normal" },
});

function Cards({ items }: { items: readonly ListedAgreement[] }) {
  const t = useText("agreements");
  return (
    <Box
      component="ul"
      aria-label={t("title")}
      sx={{
        listStyle: "none",
        margin: 0,
        padding: 0,
        display: "grid",
        gap: 2,
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
      }}
    >
      {items.map((one) => (
        <AgreementCard key={one.id} agreement={one} />
      ))}
    </Box>
  );
}

function useAgreementFilters({ search }: { search: AgreementSearch }): Filter<AgreementSearch>[] {
  const t = useText("agreements");
  const { status } = filterOf(search);
  return [
    {
      key: "status",
      label: t("filterStatus"),
      value: status === "all" ? "" : status,
      options: agreementStatuses.map((one) => [one, t(`status.${one}`)]),
      asks: (value) => ({ status: value || undefined }),
    },
  ];
}
