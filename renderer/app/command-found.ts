/** Rows of the command palette from the registers: dossiers, agreements, people, contacts, commitments. */
import CommitmentIcon from "@mui/icons-material/AssignmentTurnedInOutlined";
import ContactIcon from "@mui/icons-material/ContactsOutlined";
import DescriptionIcon from "@mui/icons-material/DescriptionOutlined";
import AgreementIcon from "@mui/icons-material/HandshakeOutlined";
import PersonIcon from "@mui/icons-material/PersonOutlineOutlined";
import SearchIcon from "@mui/icons-material/ManageSearchOutlined";
import { useNavigate } from "@tanstack/react-router";
import { halfYearOf } from "#shared/commitments/half-year.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { nameIn } from "#renderer/features/contacts/contact-words.tsx";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { useLang, useText, unitName } from "#renderer/i18n.ts";
import { usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import type { Entry } from "./command-entries.ts";
import { isIn, mostOf, type Group, type Scope } from "./command-scopes.ts";
import { usePlaces } from "./places.tsx";

export const useFound = (scope: Scope, text: string): Entry[] => {
  const asks = { scope, text };
  const dossiers = useDossiers(asks);
  const agreements = useAgreements(asks);
  const people = usePeople(asks);
  const contacts = useContacts(asks);
  const commitments = useCommitments(asks);
  return [...dossiers, ...agreements, ...people, ...contacts, ...commitments];
};

interface Asks {
  scope: Scope;
  text: string;
}

/** Whether the group is shown at all: with words, or when it was asked for by its sign. */
const isWanted = ({ scope, text }: Asks, group: Group): boolean =>
  isIn(scope, group) && (text !== "" || scope !== "all");

const useDossiers = (asks: Asks): Entry[] => {
  const { scope, text } = asks;
  const t = useText("shell");
  const search = useText("search");
  const common = useText("common");
  const lang = useLang();
  const place = usePlace();
  const navigate = useNavigate();
  const wanted = isIn(scope, "paletteDossiers") && text !== "";
  const found = useCall("search.find", { text }, { enabled: wanted, keepPrevious: true }).data;
  if (!wanted || !found) return [];
  const missions = new Map(found.hits.map(({ mission }) => [mission.id, mission]));
  return [
    ...[...missions.values()].slice(0, mostOf(scope, "paletteDossiers")).map((mission): Entry => ({
      id: mission.id,
      group: "paletteDossiers",
      label: mission.subject,
      detail: localizeDigits(mission.dossierNo, lang),
      note: place(mission.city, mission.country),
      Icon: DescriptionIcon,
      act: () => void navigate(missionLink(mission.id)),
    })),
    {
      id: "everywhere",
      group: "paletteEverywhere",
      label: t("paletteAll", { text }),
      note: [search("found", { count: found.total }), t("paletteAllKeys")].join(common("dot")),
      Icon: SearchIcon,
      act: () => void navigate({ to: "/search", search: { text } }),
    },
  ];
};

/** The registers are open to whoever has them in the navigation. */
const useHas = (place: string): boolean => usePlaces().some((one) => one.id === place);

const useAgreements = (asks: Asks): Entry[] => {
  const lang = useLang();
  const place = usePlace();
  const navigate = useNavigate();
  const wanted = useHas("agreements") && isWanted(asks, "paletteAgreements");
  const data = useCall("agreements.choices", {}, { enabled: wanted }).data;
  if (!wanted) return [];
  return (data?.agreements ?? []).map(({ id, titleFa, titleEn, partnerCity, country }): Entry => ({
    id,
    group: "paletteAgreements",
    label: lang === "en" && titleEn !== "" ? titleEn : titleFa,
    note: place(partnerCity, country),
    // Its name in the other language is known to many as well.
    also: `${titleFa} ${titleEn}`,
    Icon: AgreementIcon,
    act: () => void navigate({ to: "/agreements/$agreementId", params: { agreementId: id } }),
  }));
};

/** A colleague leads to their file, or to their journeys where files are not for the person. */
const usePeople = (asks: Asks): Entry[] => {
  const { scope, text } = asks;
  const lang = useLang();
  const names = usePersonNames();
  const navigate = useNavigate();
  const wanted = isWanted(asks, "palettePeople");
  const hasFiles = useHas("people");
  const pageSize = mostOf(scope, "palettePeople");
  const ask = { text, pageSize, activeOnly: true };
  const data = useCall("people.list", ask, { enabled: wanted, keepPrevious: true }).data;
  if (!wanted) return [];
  return (data?.people ?? []).map((one): Entry => {
    const { name, postTitle } = names(one);
    return {
      id: one.id,
      group: "palettePeople",
      label: name,
      detail: postTitle,
      note: unitName(lang, one),
      Icon: PersonIcon,
      act: () =>
        void (hasFiles
          ? navigate({ to: "/people/$personId", params: { personId: one.id } })
          : navigate({ to: "/search", search: { person: one.id } })),
    };
  });
};

const useContacts = (asks: Asks): Entry[] => {
  const { scope, text } = asks;
  const lang = useLang();
  const place = usePlace();
  const navigate = useNavigate();
  const wanted = useHas("contacts") && isWanted(asks, "paletteContacts");
  const ask = { text, pageSize: mostOf(scope, "paletteContacts") };
  const data = useCall("contacts.list", ask, { enabled: wanted, keepPrevious: true }).data;
  if (!wanted) return [];
  return (data?.items ?? []).map(({ id, fields }): Entry => ({
    id,
    group: "paletteContacts",
    label: nameIn(lang, fields),
    detail: fields.organisation,
    note: place(fields.city, fields.country),
    Icon: ContactIcon,
    act: () => void navigate({ to: "/contacts/$contactId", params: { contactId: id } }),
  }));
};

/** All of them, the latest day first; the sheet of their half-year has them. */
const everyDay = { from: "1950-01-01", to: "2200-01-01", sort: "-due", pageSize: 300 } as const;

const useCommitments = (asks: Asks): Entry[] => {
  const lang = useLang();
  const place = usePlace();
  const names = usePersonNames();
  const navigate = useNavigate();
  const wanted = useHas("commitments") && isWanted(asks, "paletteCommitments");
  const data = useCall("commitments.followUp", everyDay, { enabled: wanted }).data;
  if (!wanted) return [];
  return (data?.items ?? []).map(({ commitment, owner, late, agreement, country, city }): Entry => {
    const { id, text, due, state, closedOn } = commitment;
    const { year, half } = halfYearOf(state === "open" ? due : closedOn);
    const title = lang === "en" && agreement?.titleEn ? agreement.titleEn : agreement?.titleFa;
    return {
      id,
      group: "paletteCommitments",
      label: text,
      detail: owner ? names(owner).name : "",
      note: title ?? place(city, country),
      ...(late ? { due } : {}),
      Icon: CommitmentIcon,
      act: () =>
        void navigate({
          to: "/commitments",
          search: {
            half: state === "open" ? undefined : `${year}-${half}`,
            ownerId: owner?.id,
          },
        }),
    };
  });
};
