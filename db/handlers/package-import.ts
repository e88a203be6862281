/** Imports a package: received part by part, checked whole, and appended in one transaction or not at all. */
import { randomUUID } from "node:crypto";
import { packagePart, type PackagePreview } from "#shared/contract/packages.ts";
import { classOf, classRank, clearanceOf } from "#shared/mission/confidentiality.ts";
import { viewersOf } from "#shared/mission/tasks.ts";
import { packageLimits } from "#shared/package/check.ts";
import { packages } from "#shared/package/packages.ts";
import { people } from "#shared/people/people.ts";
import type { PackagedPerson, PackageOrigin } from "#shared/package/facts.ts";
import { keepBytes } from "../attachments.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { loadMission, missionStream } from "../mission-store.ts";
import { isStranger, whyUnbelievable } from "../package/believe.ts";
import { checkPackage, readEntry, type CheckedPackage } from "../package/read.ts";
import { sees } from "../visibility.ts";
import { actOn } from "../streams.ts";
import { byNumber } from "./listed-rows.ts";

type Names = "package.stage" | "package.check" | "package.import";

export const packageImportHandlers: Pick<Handlers, Names> = {
  "package.stage": (store, { id, offset, bytes }, call) => {
    if (offset + bytes.length > packageLimits.bytes)
      refuseWith({ code: "refused", reason: "packageTooBig" });
    if (bytes.length > packagePart || !store.packages.stage(id, call.actor.id, offset, bytes))
      refuseWith({ code: "notFound", reason: "packageGone" });
    return {};
  },

  "package.check": {
    before: async (store, { id }, call) => {
      const job = incoming(store, id, call);
      job.checked = await checkPackage(job.file, (done, total) => {
        job.done = done;
        job.total = total;
        return !job.dropped;
      });
    },
    run: (store, { id }, call) => previewOf(store, call, checkedOf(store, id, call)),
  },

  "package.import": {
    /** The papers first, as everywhere: no event names a missing file. */
    before: async (store, { id }, call) => {
      const checked = checkedOf(store, id, call);
      const { standing } = previewOf(store, call, checked);
      if (standing !== "new" && standing !== "extends") return;
      const { file } = incoming(store, id, call);
      for (const [sha256, entry] of checked.papers)
        if (keepBytes(store.attachments, readEntry(file, entry), randomUUID()) !== sha256)
          refuseWith({
            code: "refused",
            reason: "packageFileChanged",
            params: { name: entry.path },
          });
    },
    run: (store, input, call) => {
      const { id } = input;
      const checked = checkedOf(store, id, call);
      const { missionId, dossierNo, added, standing } = previewOf(store, call, checked);
      if (standing !== "new" && standing !== "extends")
        refuseWith({ code: "refused", reason: "packageNothingNew" });
      for (const person of checked.people)
        if (store.people.get(person.id) === undefined) introduce(store, call, person);
        else if (isStranger(store, person.id)) announceKeys(store, call, person);
      const { events, head, papers } = checked.history;
      const { origin } = checked;
      const elsewhere = isElsewhere(store, origin);
      const facts = { missionId, version: events.length, head, added, origin, elsewhere };
      // First the office it belongs to: the projectors of its events read that.
      actOn(store, call, packages, packages.actions.import, { id, input, facts });
      call.adopt(events.slice(events.length - added));
      store.packages.drop(id, call.actor.id);
      return { missionId, dossierNo, added, papers: new Set(papers.map((one) => one.sha256)).size };
    },
  },
};

const incoming = (store: Store, id: string, call: Call) =>
  store.packages.incoming(id, call.actor.id) ??
  refuseWith({ code: "notFound", reason: "packageGone" });

const checkedOf = (store: Store, id: string, call: Call): CheckedPackage =>
  incoming(store, id, call).checked ?? refuseWith({ code: "notFound", reason: "packageGone" });

const previewOf = (store: Store, call: Call, checked: CheckedPackage): PackagePreview => {
  const { history, origin, people, papers } = checked;
  const { mission, events, missionId } = history;
  const { request } = mission;
  assertAllowed(store, call, checked);
  return {
    missionId,
    dossierNo: mission.dossierNo,
    subject: request.subject,
    status: mission.status,
    confidentiality: classOf(mission),
    travellers: request.members.map((one) => one.nameFa),
    country: request.country,
    city: request.city,
    startDate: request.startDate,
    endDate: request.endDate,
    events: events.length,
    papers: papers.size,
    origin,
    strangers: strangersOf(store, people).length,
    ...standingOf(store, checked),
  };
};

/** A package is refused, without saying whether it was imported before, when the person may not open it. */
const assertAllowed = (store: Store, call: Call, { history }: CheckedPackage): void => {
  const { mission, missionId } = history;
  const { actor } = call;
  const clears = clearanceOf(actor.roles, store.settings.values()) >= classRank(classOf(mission));
  const here = loadMission(store.ledger, missionId);
  const hidden = here.version > 0 && !sees(store, here, actor);
  if (hidden || !(clears || viewersOf(mission).includes(actor.id)))
    refuseWith({ code: "refused", reason: "packageClassAbove" });
};

/** How its history relates to the one here: one must be a continuation of the other. */
const standingOf = (
  store: Store,
  { history, origin, people }: CheckedPackage,
): Pick<PackagePreview, "standing" | "added"> => {
  const { events, missionId, mission } = history;
  const here = store.ledger.stream(missionStream(missionId));
  const differs = here.findIndex((one, index) => {
    const there = events[index];
    return there !== undefined && there.hash !== one.hash;
  });
  if (differs >= 0) return different(differs + 1);
  const added = events.slice(here.length);
  // Another office has registers of its own; its numbers may equal ours.
  if (!isElsewhere(store, origin)) {
    if (here.length === 0) assertNumberFree(store, mission.dossierNo, missionId, "dossier");
    if (mission.record) assertNumberFree(store, mission.record.accessionNo, missionId, "accession");
  }
  const known = store.sql<[string], number>("select 1 from event where id = ?").pluck();
  const taken = added.find((one) => known.get(one.id) !== undefined);
  if (taken) return different(taken.version);
  if (added.length > 0 && here.length > 0 && !cameIn(store, missionId))
    refuseWith({ code: "refused", reason: "packageOurs" });
  const doubt = whyUnbelievable(store, added, people);
  if (doubt) refuseWith(doubt);
  if (added.length > 0)
    return { standing: here.length === 0 ? "new" : "extends", added: added.length };
  return { standing: here.length === events.length ? "equal" : "older", added: 0 };
};

/** Only an imported dossier is continued by a package; a dossier made here is continued here. */
const cameIn = (store: Store, missionId: string): boolean =>
  store
    .sql<[string], number>(
      "select 1 from dossier_package where mission_id = ? and kind = 'imported' limit 1",
    )
    .pluck()
    .get(missionId) !== undefined;

const isElsewhere = (store: Store, origin: PackageOrigin): boolean =>
  origin.nameFa !== store.settings.municipality()?.nameFa;

const different = (version: number): never =>
  refuseWith({ code: "refused", reason: "packageDiffers", params: { version } });

/** One number names one dossier; the office it belongs to is not shown. */
const assertNumberFree = (
  store: Store,
  number: string,
  missionId: string,
  register: "dossier" | "accession",
): void => {
  // In the form of the index of numbers.
  const indexed = byNumber
    .map((one) => `${one} = ${one.replaceAll("m.dossier_no", "@number")}`)
    .join(" and ");
  const other = store
    .sql<unknown[], number>(
      register === "dossier"
        ? `select 1 from mission m
           where ${indexed} and m.dossier_no = @number and m.id <> @missionId limit 1`
        : "select 1 from archive_record where accession_no = @number and mission_id <> @missionId",
    )
    .pluck()
    .get({ number, missionId });
  if (other !== undefined)
    refuseWith({ code: "refused", reason: "packageNumberTaken", params: { number } });
};

/** Identified by id only: two offices may each have a person of that name. */
const strangersOf = (store: Store, people: readonly PackagedPerson[]): PackagedPerson[] =>
  people.filter(({ id }) => store.people.get(id) === undefined);

/** New keys of a person known only from an earlier package. */
const announceKeys = (store: Store, call: Call, { id, keys }: PackagedPerson): void => {
  const known = store.sql<[string], number>("select 1 from signing_key where key_id = ?").pluck();
  const fresh = keys.filter(({ keyId }) => known.get(keyId) === undefined);
  if (fresh.length === 0) return;
  const order = { id, input: { keys: fresh }, facts: null };
  actOn(store, call, people, people.actions.announceKeys, order);
};

const introduce = (store: Store, call: Call, { id, keys, ...names }: PackagedPerson): void => {
  actOn(store, call, people, people.actions.introduce, { id, input: { names }, facts: null });
  actOn(store, call, people, people.actions.announceKeys, { id, input: { keys }, facts: null });
};
