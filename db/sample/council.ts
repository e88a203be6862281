/** An earlier report to the council in the sample: the trips of the last year that had ended. */
import { randomUUID } from "node:crypto";
import { addDays, todayIn } from "#shared/persian/days.ts";
import { zone } from "../zone.ts";
import type { SampleWorld } from "./world.ts";

export const discloseToCouncil = async ({ as, now }: SampleWorld): Promise<void> => {
  const today = todayIn(zone, now);
  const filter = {
    from: addDays(today, -540),
    to: addDays(today, -30),
    scope: "ended" as const,
    upTo: "normal" as const,
    extras: ["reason" as const],
  };
  const { sha256, totals } = await as("modir.ravabet", "council.preview", { filter });
  if (totals.trips === 0) return;
  await as("modir.ravabet", "council.disclose", {
    commandId: randomUUID(),
    id: randomUUID(),
    filter,
    recipient: {
      body: "شورای اسلامی شهر ساری",
      letterNo: "۱۴۰۵/ش/۲۱۸",
      letterDate: addDays(today, -6),
    },
    basis: sha256,
  });
};
