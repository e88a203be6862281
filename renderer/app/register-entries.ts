/** Rows from the registers by words: agreements, people, contacts, commitments; in the palette and on the page of the search. */
import CommitmentIcon from "@mui/icons-material/AssignmentTurnedInOutlined";
import ContactIcon from "@mui/icons-material/ContactsOutlined";
import AgreementIcon from "@mui/icons-material/HandshakeOutlined";
import PersonIcon from "@mui/icons-material/PersonOutlineOutlined";
import { useNavigate } from "@tanstack/react-router";
import { halfYearOf } from "#shared/commitments/half-year.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { useCall } from "#renderer/client.ts";
import { nameIn } from "#renderer/features/contacts/contact-words.tsx";
import { useLang, useList, useText, unitName } from "#renderer/i18n.ts";
import { usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import type { Entry } from "./command-entries.ts";
import { matcher } from "./command-match.ts";
import type { Group } from "./command-scopes.ts";
import { usePlaces } from "./places.tsx";

export const registers = ["agreements", "people", "contacts", "commitments"] as const;
export type Register = (typeof registers)[number];

/** Where the palette has its rows. */
export const groupOf = {
  agreements: "paletteAgreements",
  people: "palettePeople",
  contacts: "paletteContacts",
  commitments: "paletteCommitments",
} as const satisfies Record<Register, Group>;

/** What is known of a row besides its name, in words. */
interface Fact {
  label: string;
  value: string;
}

export type RegisterEntry = Entry & { facts: readonly Fact[] };

export interface Found {
  register: Register;
  entries: readonly RegisterEntry[];
  /** There may be more than those. */
  total: number;
}

export interface RegisterAsk {
  text: string;
  /** Whether it is asked for at all. */
  wants: (register: Register) => boolean;
  /** Rows of it at most. */
  most: (register: Register) => number;
}

/** Only registers that the person has in the navigation. */
export const useRegisters = (ask: RegisterAsk): Found[] => {
  const found = [useAgreements(ask), usePeople(ask), useContacts(ask), useCommitments(ask)];
  return found.filter((one) => one !== null);
};

const useHas = (place: string): boolean => usePlaces().some((one) => one.id === place);

const useAgreements = ({ text, wants, most }: RegisterAsk): Found | null => {
  const t = useText("agreements");
  const facts = useText("search");
  const lang = useLang();
  const place = usePlace();
  const navigate = useNavigate();
  const wanted = useHas("agreements") && wants("agreements");
  const data = useCall("agreements.choices", {}, { enabled: wanted }).data;
  if (!wanted) return null;
  const all = (data?.agreements ?? []).map((one): RegisterEntry => {
    const { id, titleFa, titleEn, partnerCity, country, status } = one;
    return {
      id,
      group: groupOf.agreements,
      label: lang === "en" && titleEn !== "" ? titleEn : titleFa,
      note: place(partnerCity, country),
      // Its name in the other language is known to many as well.
      also: `${titleFa} ${titleEn}`,
      facts: [
        { label: facts("fact.partner"), value: place(partnerCity, country) },
        { label: facts("fact.state"), value: t(`status.${status}`) },
      ],
      Icon: AgreementIcon,
      act: () => void navigate({ to: "/agreements/$agreementId", params: { agreementId: id } }),
    };
  });
  return matching("agreements", all, text, most);
};

/** A colleague leads to their file, or to their journeys where files are not for the person. */
const usePeople = ({ text, wants, most }: RegisterAsk): Found | null => {
  const facts = useText("search");
  const words = useText("words");
  const list = useList();
  const lang = useLang();
  const names = usePersonNames();
  const navigate = useNavigate();
  const wanted = wants("people");
  const hasFiles = useHas("people");
  const pageSize = most("people");
  const ask = { text, pageSize, activeOnly: true };
  const data = useCall("people.list", ask, { enabled: wanted, keepPrevious: true }).data;
  if (!wanted) return null;
  const entries = (data?.people ?? []).map((one): RegisterEntry => {
    const { name, postTitle } = names(one);
    const roles = list(one.roles.map((role) => words(`role.${role}`)));
    return {
      id: one.id,
      group: groupOf.people,
      label: name,
      detail: postTitle,
      note: unitName(lang, one),
      facts: [
        { label: facts("fact.post"), value: postTitle },
        { label: facts("unit"), value: unitName(lang, one) },
        { label: facts("fact.roles"), value: roles },
      ],
      Icon: PersonIcon,
      act: () =>
        void (hasFiles
          ? navigate({ to: "/people/$personId", params: { personId: one.id } })
          : navigate({ to: "/search", search: { person: one.id } })),
    };
  });
  return { register: "people", entries, total: data?.total ?? 0 };
};

const useContacts = ({ text, wants, most }: RegisterAsk): Found | null => {
  const facts = useText("search");
  const lang = useLang();
  const place = usePlace();
  const navigate = useNavigate();
  const wanted = useHas("contacts") && wants("contacts");
  const ask = { text, pageSize: most("contacts") };
  const data = useCall("contacts.list", ask, { enabled: wanted, keepPrevious: true }).data;
  if (!wanted) return null;
  const entries = (data?.items ?? []).map(({ id, fields, lastDay }): RegisterEntry => ({
    id,
    group: groupOf.contacts,
    label: nameIn(lang, fields),
    detail: fields.organisation,
    note: place(fields.city, fields.country),
    facts: [
      { label: facts("fact.post"), value: fields.post },
      { label: facts("fact.organisation"), value: fields.organisation },
      { label: facts("fact.place"), value: place(fields.city, fields.country) },
      { label: facts("fact.met"), value: lastDay === "" ? "" : formatDay(lastDay, lang) },
    ],
    Icon: ContactIcon,
    act: () => void navigate({ to: "/contacts/$contactId", params: { contactId: id } }),
  }));
  return { register: "contacts", entries, total: data?.total ?? 0 };
};

/** All of them, the latest day first; the sheet of their half-year has them. */
const everyDay = { from: "1950-01-01", to: "2200-01-01", sort: "-due", pageSize: 300 } as const;

const useCommitments = ({ text: asked, wants, most }: RegisterAsk): Found | null => {
  const t = useText("commitments");
  const facts = useText("search");
  const lang = useLang();
  const place = usePlace();
  const names = usePersonNames();
  const navigate = useNavigate();
  const wanted = useHas("commitments") && wants("commitments");
  const data = useCall("commitments.followUp", everyDay, { enabled: wanted }).data;
  if (!wanted) return null;
  const all = (data?.items ?? []).map((one): RegisterEntry => {
    const { commitment, owner, late, agreement, country, city } = one;
    const { id, text, due, state, closedOn } = commitment;
    const { year, half } = halfYearOf(state === "open" ? due : closedOn);
    const title = lang === "en" && agreement?.titleEn ? agreement.titleEn : agreement?.titleFa;
    return {
      id,
      group: groupOf.commitments,
      label: text,
      detail: owner ? names(owner).name : "",
      note: title ?? place(city, country),
      also: owner ? `${owner.nameFa} ${owner.nameEn}` : "",
      ...(late ? { due } : {}),
      facts: [
        { label: facts("fact.owner"), value: owner ? names(owner).name : "" },
        { label: facts("fact.due"), value: formatDay(due, lang) },
        { label: facts("fact.state"), value: t(`state.${late ? "late" : state}`) },
        { label: facts("fact.source"), value: title ?? one.mission?.subject ?? "" },
      ],
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
  return matching("commitments", all, asked, most);
};

/** Of a register that is small enough to be read whole. */
const matching = (
  register: Register,
  all: readonly RegisterEntry[],
  text: string,
  most: RegisterAsk["most"],
): Found => {
  const found = all.filter(matcher(text));
  return { register, entries: found.slice(0, most(register)), total: found.length };
};
