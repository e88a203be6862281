/** The calls that must not grow with the archive, each as the roles that make it. */
import { defaultSettings } from "#shared/settings.ts";
import type { Name } from "#shared/contract/table.ts";
import { asSeen } from "../helpers/on-screen.ts";
import { withId } from "../helpers/store.ts";
import type { Asked, Municipality } from "./lives.ts";

export interface Measured {
  name: string;
  who: Asked | "administrator";
  call: Name;
  input(town: Municipality): Promise<object> | object;
}

const everyone: Asked[] = ["officer", "finance", "archivist", "employee"];
const keeps: Asked[] = ["officer", "finance", "archivist"];

/** First and last page of a list, for each of these roles. */
const list = (call: Name, more: object, who: readonly Asked[], label = ""): Measured[] =>
  who.flatMap((one): Measured[] => [
    { name: `${call}${label} first`, who: one, call, input: () => more },
    {
      name: `${call}${label} last`,
      who: one,
      call,
      input: async (town) => {
        const first = (await ask(town, one, call, more)) as { total: number; pageSize: number };
        return { ...more, page: Math.max(0, Math.ceil(first.total / first.pageSize) - 1) };
      },
    },
  ]);

const one = (
  call: Name,
  who: readonly Asked[],
  input: Measured["input"] = () => ({}),
  label = "",
): Measured[] => who.map((each) => ({ name: `${call}${label}`, who: each, call, input }));

const years = { from: 1400, to: 1406, scope: "ended" };
const period = { from: "2026-12-22", to: "2027-06-21" };
const request = {
  country: "RU",
  city: "شهر ۱۲",
  subject: "گردشگری و تجارت",
  hostOrg: "شهرداری آستاراخان",
};

export const measured: Measured[] = [
  ...list("mission.list", {}, everyone),
  ...list("mission.list", { status: "archived" }, everyone, " archived"),
  ...list("archive.list", {}, everyone),
  ...list("mission.list", { text: "گردشگری" }, everyone, " text"),
  ...list("archive.list", { text: "گردشگری" }, everyone, " text"),
  ...one("mission.waiting", everyone),
  ...one("notice.list", everyone),
  ...one("reminder.mine", everyone),
  ...one("search.find", everyone, () => ({ text: "گردشگری" }), " word"),
  ...one("search.find", everyone, () => ({ text: "ش" }), " letter"),
  ...one("search.find", everyone, () => ({ text: "سفر گردشگری", country: "JP" }), " filter"),
  ...one(
    "search.find",
    ["employee"],
    () => ({ text: "سفر گردشگری", country: "RU" }),
    " filter of own",
  ),
  ...one("statistics.read", keeps, () => ({ filter: years })),
  ...list("statistics.missions", { filter: years, group: { by: "country", value: "TR" } }, keeps),
  ...one("mission.dossier", everyone, ({ ownArchived }) => ({ missionId: ownArchived })),
  ...one("request.earlier", everyone, () => request),
  ...one("presence.away", everyone, () => ({ from: "2027-02-01", to: "2027-02-28" })),
  ...list("gifts.list", { year: 1405 }, keeps, " year"),
  ...list("gifts.list", { year: 0 }, keeps, " all"),
  ...list("commitments.followUp", period, keeps),
  ...one("commitments.waiting", everyone),
  ...list("contacts.list", {}, everyone),
  ...list("people.list", {}, everyone),
  ...list("agreements.list", {}, ["officer"]),
  ...list("archive.disposals", {}, ["archivist"]),
  {
    name: "settings.change of a day",
    who: "administrator",
    call: "settings.change",
    input: changed("reportDueWorkingDays"),
  },
  {
    name: "settings.change of another",
    who: "administrator",
    call: "settings.change",
    input: changed("idleLockMinutes"),
  },
];

/** Another value each time. */
function changed(key: "reportDueWorkingDays" | "idleLockMinutes"): Measured["input"] {
  let times = 0;
  return () => {
    times += 1;
    const value = defaultSettings()[key] - (times % 2);
    return withId({ key, value });
  };
}

export const ask = async (
  { store, walk }: Municipality,
  who: Measured["who"],
  call: Name,
  input: object,
): Promise<unknown> => {
  const answer = await store.callUnchecked(walk.cast[who].client, call, asSeen(store, call, input));
  if (!answer.ok) throw new Error(`${who} ${call}: ${JSON.stringify(answer.error)}`);
  return answer.value;
};
