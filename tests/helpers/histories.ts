/** Random histories of a municipality: several people and missions, valid and invalid commands. */
import { randomUUID } from "node:crypto";
import type { Name } from "#shared/contract/table.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { settingKeys } from "#shared/settings.ts";
import type { Status } from "#shared/mission/state.ts";
import { isSigned } from "#shared/mission/signed.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import type { RunningStore } from "#db/store.ts";
import {
  aPlan,
  aRateTable,
  anExpense,
  euros,
  inputFor,
  validDraft,
  validReport,
} from "./mission-inputs.ts";
import { keepArchive } from "./archive-histories.ts";
import { exchangeGifts } from "./gift-histories.ts";
import { people, type Step, type Who } from "./history-steps.ts";
import { keepAgreement, keepContacts } from "./register-histories.ts";
import { asSeen } from "./on-screen.ts";
import { pdfBytes, populate, signing, type Clock } from "./store.ts";

export interface Sent {
  client: string;
  actor: string;
  name: Name;
  input: Record<string, unknown> & { commandId: string };
  ok: boolean;
  value: unknown;
}

/** The usual next person and action. */
const next: Partial<Record<Status, [Who, ActionName]>> = {
  draft: ["employee", "submit"],
  returned: ["employee", "resubmit"],
  approved: ["officer", "issueOrder"],
  ordered: ["employee", "fileReport"],
  reported: ["officer", "acceptReport"],
  reportReturned: ["employee", "fileReport"],
  reportAccepted: ["archivist", "archive"],
  archived: ["archivist", "addAddendum"],
};

/** Runs a history in a fresh store; answers every command sent, with its answer. */
export const play = async (
  store: RunningStore,
  clock: Clock,
  history: readonly Step[],
): Promise<Sent[]> => {
  clock.onMoved(() => store.parts.clockGuard.confirm());
  const cast = await populate(store);
  const missions = [0, 1, 2, 3].map(() => randomUUID());
  const sent: Sent[] = [];

  const send = async (key: Who, name: Name, fields: object) => {
    const { client, id } = cast[key];
    signIn(cast[key]);
    const input = { ...asSeen(store, name, fields), commandId: randomUUID() };
    const result = await store.callUnchecked(client, name, input);
    if (!result.ok && result.error.code === "internal")
      throw new Error(JSON.stringify([name, result.error]));
    sent.push({
      client,
      actor: id,
      name,
      input,
      ok: result.ok,
      value: result.ok ? result.value : null,
    });
    return result;
  };

  /** A mission approved by then, or nothing. */
  const discloseToCouncil = async () => {
    const filter = { from: "2026-01-01", to: "2030-12-31", scope: "approved", upTo: "normal" };
    signIn(cast.head);
    const { client } = cast.head;
    const shown = await store.callUnchecked(client, "council.preview", { filter, page: 0 });
    if (!shown.ok) return;
    const { sha256: basis } = shown.value as { sha256: string };
    const recipient = { body: "شورای شهر", letterNo: "۱", letterDate: "2026-11-01" };
    await send("head", "council.disclose", { id: randomUUID(), filter, recipient, basis });
  };
  /** A dossier is exported as a package; its bytes are not read here. */
  const exportDossier = (missionId: string) =>
    send("archivist", "package.open", { id: randomUUID(), missionId });
  const read = async (missionId: string) => {
    signIn(cast.mayor);
    const result = await store.call(cast.mayor.client, "mission.dossier", { missionId });
    return result.ok ? result.value : null;
  };
  const signIn = ({ client, id }: { client: string; id: string }) => {
    if (store.parts.people.get(id)?.active) store.parts.sessions.start(client, id);
  };
  const today = () => store.parts.today();
  const upload = async (key: Who) => {
    const { client } = cast[key];
    signIn(cast[key]);
    const file = { name: "سند.pdf", mime: "application/pdf", bytes: pdfBytes };
    const result = await store.call(client, "file.add", file);
    return result.ok ? result.value : null;
  };
  const inputOf = async (
    action: ActionName,
    key: Who,
    text: string,
    missionId: string,
  ): Promise<object> => {
    const requestOf = async () => (await read(missionId))?.mission.request ?? {};
    const today = store.parts.today();
    switch (action) {
      case "submit":
      case "resubmit": {
        const member = {
          personId: cast[key].id,
          nameFa: text,
          post: text,
          role: "head",
          passportType: "service",
        };
        const dates = { startDate: addDays(today, 60), endDate: addDays(today, 64) };
        const file = await upload(key);
        return {
          draft: validDraft({
            ...dates,
            subject: text,
            city: text,
            members: [member],
            invitationFile: file,
          }),
        };
      }
      case "fileReport":
        return {
          draft: validReport({
            actualStart: today,
            actualEnd: today,
            course: text,
            meetings: [{ person: text, organisation: "شهرداری", topic: text }],
          }),
        };
      case "keepSignedPaper":
        return { stepId: "request", file: await upload(key) };
      case "proposeChange": {
        const request = await requestOf();
        return { reason: text.length < 3 ? "تغییر" : text, draft: { ...request, city: text } };
      }
      case "keepOrderPdf":
        return { file: await upload(key) };
      case "addAddendum":
        return { text, papers: [await upload(key)] };
      default:
        return inputFor[action]() as object;
    }
  };

  const actOn = async (
    index: number,
    key: Who,
    action: ActionName,
    text: string,
    stale: boolean,
  ) => {
    const missionId = missions[index] ?? "";
    const version = (await read(missionId))?.mission.version ?? 0;
    const fields = {
      ...(await inputOf(action, key, text, missionId)),
      ...(isSigned(action) ? signing(store, missionId) : {}),
    };
    return send(key, `mission.${action}`, {
      missionId,
      seenVersion: stale ? version + 1 : version,
      ...fields,
    });
  };

  const advance = async (index: number, text: string) => {
    const dossier = await read(missions[index] ?? "");
    const status = dossier?.mission.status ?? "draft";
    if (status === "inReview") {
      const decider = dossier?.route.find((step) => step.state === "open")?.people[0]?.person;
      const key = people.find((one) => cast[one].id === decider?.id);
      return key && actOn(index, key, "approve", text, false);
    }
    const end = dossier?.mission.request.endDate ?? "";
    if (status === "ordered" && store.parts.today() <= end) clock.set(addDays(end, 3));
    const [key, action] = next[status] ?? [];
    return key && action && actOn(index, key, action, text, false);
  };

  const spend = async (index: number, minor: number) => {
    const missionId = missions[index] ?? "";
    const table = aRateTable({ effectiveFrom: store.parts.today() });
    const seenVersion = store.parts.money.tables()[0]?.version ?? 0;
    await send("finance", "rates.publish", { seenVersion, table });
    const lineId = randomUUID();
    const line = { code: lineId.slice(0, 8), titleFa: "سفر", year: 1405, amount: euros(1_000_00) };
    await send("finance", "budget.put", { id: lineId, fields: line });
    const dossier = await read(missionId);
    const { startDate, endDate } = dossier?.mission.request ?? { startDate: "", endDate: "" };
    const member = dossier?.mission.request.members[0]?.personId ?? "";
    const leaves = `${startDate}T06:00`;
    const returns = `${endDate}T22:00`;
    const clocks = { leaves, arrivesThere: leaves, leavesThere: returns, returns };
    const plan = aPlan({ ...clocks, grades: [{ member, grade: "expert" }] });
    const receipt = await upload("officer");
    const day = store.parts.today();
    const amount = euros(minor);
    const acts: [Who, ActionName, object][] = [
      ["officer", "planAllowance", { plan }],
      ["finance", "reserveBudget", { lineId, amount, override: minor % 2 ? "متمم" : "" }],
      ["finance", "payAdvance", { id: randomUUID(), member, amount, day, documentNo: "۱" }],
      [
        "officer",
        "putExpense",
        { id: randomUUID(), ...anExpense({ member, kind: "ticket", day, amount, receipt }) },
      ],
    ];
    for (const [key, action, fields] of acts) {
      const seenVersion = (await read(missionId))?.mission.version ?? 0;
      await send(key, `mission.${action}`, { missionId, seenVersion, ...fields });
    }
  };

  for (const step of history) {
    clock.advance(61_000);
    switch (step.kind) {
      case "advance":
        await advance(step.mission, step.words);
        break;
      case "any":
        await actOn(step.mission, step.who, step.action, step.words, step.stale);
        break;
      case "person": {
        const full = store.parts.people.get(cast[step.of].id);
        if (full === undefined) break;
        const { id, username: _username, active: _active, ...fields } = full;
        if (step.active)
          await send("administrator", "people.change", {
            id,
            fields: { ...fields, nameFa: step.words, managerId: cast[step.who].id },
          });
        await send("administrator", "people.putProfile", {
          id,
          changes: { fatherFa: step.words.slice(0, 20), nationalId: "0013542419" },
        });
        await send("officer", "people.reveal", { id, missionId: null });
        await send("administrator", "people.setActive", { id, active: step.active });
        break;
      }
      case "money":
        await spend(step.mission, step.minor);
        await discloseToCouncil();
        await exportDossier(missions[0] ?? "");
        break;
      case "gift":
        await exchangeGifts(
          { send, read, upload, store, clock },
          missions[step.mission] ?? "",
          step.minor,
        );
        break;
      case "setting":
        await send("administrator", "settings.change", {
          key: settingKeys[step.key % settingKeys.length],
          value: step.value,
        });
        break;
      case "registers": {
        const hands = { send, upload, today, employeeId: cast.employee.id };
        await keepAgreement(hands, step.words);
        await keepContacts(hands, step.words, step.words.length % 2 === 0);
        break;
      }
      case "archive": {
        const versionOf = async (missionId: string) =>
          (await read(missionId))?.mission.version ?? 0;
        const wait = (days: number) => clock.advance(days * 86_400_000);
        const hands = { store, send, upload, versionOf, wait, today };
        await keepArchive(hands, step.words, step.refused);
        break;
      }
      case "calendar": {
        const day = addDays(store.parts.today(), step.day);
        const holidays = [{ day, titleFa: "تعطیل", titleEn: "" }];
        await send("administrator", "calendar.change", {
          calendar: { weekend: [step.weekday], holidays },
        });
        break;
      }
      case "absence": {
        const id = randomUUID();
        const from = addDays(store.parts.today(), step.day);
        const days = { from, to: addDays(from, step.days) };
        const fields = { personId: cast[step.of].id, kind: "leave", ...days };
        await send(step.who, "absence.record", { id, fields });
        if (step.cancels) await send(step.of, "absence.cancel", { id, reason: "برگشتم" });
        break;
      }
      case "deputy": {
        const id = randomUUID();
        const from = store.parts.today();
        const fields = {
          principalId: cast[step.of].id,
          deputyId: cast[step.who].id,
          from,
          to: addDays(from, step.days),
        };
        await send(step.of, "deputies.propose", { id, fields });
        const name = step.accepts ? "deputies.accept" : "deputies.decline";
        await send(step.who, name, step.accepts ? { id } : { id, reason: "در سفرم" });
        if (step.days % 3 === 0) await send(step.of, "deputies.end", { id, reason: "بازگشتم" });
        break;
      }
      default:
        clock.advance(step.days * 86_400_000);
    }
  }
  return sent;
};
