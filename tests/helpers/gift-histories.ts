/** Steps of random histories with gifts: ceilings, two received, one corrected and handed over, one withdrawn. */
import { randomUUID } from "node:crypto";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Name } from "#shared/contract/table.ts";
import { byLawOf1392 } from "#shared/gifts/ceilings.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import type { RunningStore } from "#db/store.ts";
import { aGift, aHandOver } from "./mission-inputs.ts";
import type { Clock } from "./store.ts";

interface Hands {
  send(who: "officer" | "administrator", name: Name, fields: object): Promise<unknown>;
  read(missionId: string): Promise<Dossier | null>;
  upload(who: "officer"): Promise<unknown>;
  store: RunningStore;
  clock: Clock;
}

/** A coming journey has started by then. */
export const exchangeGifts = async (hands: Hands, missionId: string, minor: number) => {
  const { send, read, upload, store, clock } = hands;
  const today = () => store.parts.today();
  const ceilings = { ...byLawOf1392.ceilings, others: 1 + (minor % 5_000_000) };
  const table = { effectiveFrom: today(), citation: "آزمون", ceilings };
  const seenVersion = store.parts.giftCeilings.tables()[0]?.version ?? 0;
  await send("administrator", "gifts.publishCeilings", { seenVersion, table });
  const { request } = (await read(missionId))?.mission ?? {};
  if (request && today() < request.startDate) clock.set(request.startDate);
  const member = request?.members[0]?.personId ?? "";
  const [kept, taken] = [randomUUID(), randomUUID()];
  const value = { minor, currency: "IRR" };
  const received = { direction: "received", kind: "durable", day: today(), member, value };
  const file = await upload("officer");
  const handOver = aHandOver({ day: today(), receipt: await upload("officer") });
  const corrected = aGift({ ...received, note: "۲" });
  const acts: [ActionName, object][] = [
    ["recordGift", { id: kept, ...aGift({ ...received, file }) }],
    ["recordGift", { id: taken, ...aGift(received) }],
    ["correctGift", { id: kept, ...corrected, reason: "شرح افزوده شد" }],
    ["handOverGift", { id: minor % 2 === 0 ? kept : randomUUID(), ...handOver }],
    ["withdrawGift", { id: taken, reason: "دو بار ثبت شد" }],
  ];
  for (const [action, fields] of acts) {
    const seenVersion = (await read(missionId))?.mission.version ?? 0;
    await send("officer", `mission.${action}`, { missionId, seenVersion, ...fields });
  }
};
