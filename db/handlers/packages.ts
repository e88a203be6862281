/** Exports a dossier as a package: the preview, the record of the export, and its bytes part by part. */
import { zipLimits } from "#shared/package/zip.ts";
import { foldHistory, type PackagedEvent, type PackagedHistory } from "#shared/package/history.ts";
import type { PackagedPerson, PackageOrigin } from "#shared/package/facts.ts";
import { packages } from "#shared/package/packages.ts";
import { isRefusal } from "#shared/package/check.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { outsiders, people } from "#shared/people/people.ts";
import { draftMission } from "#shared/mission/evolve.ts";
import type { Mission } from "#shared/mission/state.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { evolveStored, missionStream } from "../mission-store.ts";
import { gatherBag, PaperGone, zipParts, type Bag } from "../package/write.ts";
import { visibleMission } from "../visibility.ts";
import { timelineOf } from "./dossier-parts.ts";
import { actOn } from "../streams.ts";
import { recordLook, type Looked } from "./profiles.ts";

type Names =
  | "package.plan"
  | "package.log"
  | "package.open"
  | "package.next"
  | "package.progress"
  | "package.drop";

export const packageHandlers: Pick<Handlers, Names> = {
  "package.plan": (store, { missionId }, call) => {
    const mission = visibleMission(store, call, missionId);
    const { name, papers, bytes, missing } = bagOf(store, mission);
    return { name: `${name}.zip`, events: mission.version, papers, bytes, missing };
  },

  "package.log": (store, { missionId }, call) => {
    visibleMission(store, call, missionId);
    const rows = store
      .sql<[string], LogRow>(
        `select id, kind, at, actor, version, head from dossier_package
         where mission_id = ? order by at desc, id limit 50`,
      )
      .all(missionId)
      .map(({ actor, ...row }) => ({ ...row, actor: store.people.listed(actor) }));
    return { rows };
  },

  "package.open": (store, input, call) => {
    const { id, missionId } = input;
    const mission = visibleMission(store, call, missionId);
    const bag = bagOf(store, mission);
    const [name] = bag.missing;
    if (name !== undefined)
      refuseWith({ code: "refused", reason: "packagePaperMissing", params: { name } });
    if (bag.bytes > zipLimits.bytes || bag.files.length > zipLimits.files)
      refuseWith({ code: "refused", reason: "packageTooBig" });
    for (const whose of shownUnmasked(store, mission, call))
      recordLook(store, call, whose, missionId);
    const head = store.ledger.stream(missionStream(missionId)).at(-1)?.hash ?? "";
    const { manifest, papers, bytes } = bag;
    const facts = { missionId, version: mission.version, head, papers, bytes, manifest };
    actOn(store, call, packages, packages.actions.open, { id, input, facts });
    store.packages.beginExport(id, call.actor.id, zipParts(bag), bag.bytes);
    return { name: `${bag.name}.zip`, total: bag.bytes };
  },

  "package.next": (store, { id }, call) => {
    const job = store.packages.exported(id, call.actor.id);
    if (job === undefined) return refuseWith({ code: "notFound", reason: "packageGone" });
    try {
      const { value, done } = job.parts.next();
      if (done === true) store.packages.drop(id, call.actor.id);
      else job.done += value.length;
      return { bytes: done === true ? new Uint8Array() : new Uint8Array(value) };
    } catch (error) {
      if (!(error instanceof PaperGone)) throw error;
      store.packages.drop(id, call.actor.id);
      const params = { name: error.message };
      return refuseWith({ code: "refused", reason: "packagePaperMissing", params });
    }
  },

  "package.progress": (store, { id }, call) => ({
    part: store.packages.progress(id, call.actor.id),
  }),

  "package.drop": (store, { id }, call) => {
    store.packages.drop(id, call.actor.id);
    return {};
  },
};

interface LogRow {
  id: string;
  kind: "exported" | "imported";
  at: string;
  actor: string;
  version: number;
  head: string;
}

const bagOf = (store: Store, mission: Mission): Bag => {
  const history = historyOf(store, mission.id);
  return gatherBag({
    history,
    origin: originOf(store, mission.id),
    requester: store.people.listed(mission.requesterId)?.nameFa ?? "",
    timeline: timelineOf(store, mission.id),
    people: peopleOf(store, history.events),
    attachments: store.attachments,
    today: store.today(),
  });
};

const historyOf = (store: Store, missionId: string): PackagedHistory => {
  const events = store.ledger
    .written(missionStream(missionId))
    .map(({ position: _position, ...event }): PackagedEvent => event);
  const history = foldHistory(missionId, events);
  // It can be read, since it was shown a moment ago.
  if (isRefusal(history)) throw new Error(`The history of ${missionId} cannot be read.`);
  return history;
};

/** A dossier that came from another office still belongs to that office when it is exported again. */
const originOf = (store: Store, missionId: string): PackageOrigin => {
  const fields = store
    .sql<[string], string>(
      `select fields from dossier_package where mission_id = ? and kind = 'imported'
       order by at, id limit 1`,
    )
    .pluck()
    .get(missionId);
  if (fields !== undefined) return (JSON.parse(fields) as { origin: PackageOrigin }).origin;
  const { nameFa, nameEn } = store.settings.municipality() ?? { nameFa: "", nameEn: "" };
  return { nameFa, nameEn };
};

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Everyone the events name by id, with the keys they signed with here. */
const peopleOf = (store: Store, events: readonly PackagedEvent[]): PackagedPerson[] => {
  const ids = new Set(events.flatMap((one) => JSON.stringify(one).match(uuid) ?? []));
  const keys = store.sql<[string], { personId: string; publicKey: string }>(
    "select person_id as personId, public_key as publicKey from signing_key where key_id = ?",
  );
  const signed = [...new Set(events.flatMap(({ sig }) => keyIdOf(sig) ?? []))].flatMap((keyId) => {
    const key = keys.get(keyId);
    return key ? [{ keyId, ...key }] : [];
  });
  return [...ids].toSorted().flatMap((id) => {
    const person = store.people.listed(id);
    if (person === null) return [];
    const { nameFa, nameEn, postFa, postEn, unitFa, unitEn } = person;
    const own = signed.filter((one) => one.personId === id);
    return {
      id,
      nameFa,
      nameEn,
      postFa,
      postEn,
      unitFa,
      unitEn,
      keys: own.map(({ keyId, publicKey }) => ({ keyId, publicKey })),
    };
  });
};

const keyIdOf = (sig: string | null): string | undefined => {
  if (sig === null) return undefined;
  try {
    const { keyId } = JSON.parse(sig) as { keyId?: unknown };
    return typeof keyId === "string" ? keyId : undefined;
  } catch {
    return undefined;
  }
};

/** People with unmasked numbers in the exported events; each export is recorded as a look at them (decision 0035). */
const shownUnmasked = (store: Store, { id }: Mission, call: Call): Looked[] => {
  const [staff, others] = [new Set<string>(), new Set<string>()];
  let mission = draftMission(id);
  // A value that was removed later is still in its event.
  for (const event of store.ledger.stream(missionStream(id))) {
    mission = evolveStored(mission, event);
    for (const { kind, member } of mission.travelPapers)
      if (kind === "passport" && store.people.get(member)) staff.add(member);
    for (const { members } of [
      mission.request,
      ...(mission.change ? [mission.change.request] : []),
    ])
      for (const one of members) if (one.personId === null) others.add(memberKey(one));
  }
  staff.delete(call.actor.id);
  return [
    ...[...staff].map((one) => ({ of: people, id: one })),
    ...[...others].map((one) => ({ of: outsiders, id: one })),
  ];
};
