/** Steps of random histories in the registers: agreements, commitments, people met. */
import { randomUUID } from "node:crypto";
import type { Name } from "#shared/contract/table.ts";
import { addDays } from "#shared/persian/jalali.ts";

type Answer = { ok: true; value: unknown } | { ok: false };
export interface Hands {
  send(who: "officer" | "head" | "employee", name: Name, fields: object): Promise<Answer>;
  upload(who: "officer" | "employee"): Promise<unknown>;
  today(): string;
  employeeId: string;
}

/** Registered, changed, with an activity, a review, and a commitment with progress that is kept. */
export const keepAgreement = async ({ send, upload, today, employeeId }: Hands, text: string) => {
  const id = randomUUID();
  const day = today();
  const clauses = [{ id: randomUUID(), no: "1", text }];
  const scan = await upload("officer");
  const titles = { titleFa: text, kind: "sisterCity", partnerCity: text, country: "RU" };
  const fields = { ...titles, signedOn: day, clauses, scan };
  await send("officer", "agreements.register", { id, fields });
  const activity = { id: randomUUID(), kind: "letter", day, text };
  await send("officer", "agreements.addActivity", { id, activity });
  const review = { decision: "continue", reason: text, nextReview: addDays(day, 300) };
  await send("head", "agreements.review", { id, seenVersion: 2, review });
  await send("employee", "agreements.change", { id, seenVersion: 3, fields });
  const kept = randomUUID();
  const promise = { text, ownerId: employeeId, due: addDays(day, 30), agreementId: id };
  const source = { kind: "meeting" };
  await send("officer", "commitments.make", { id: kept, fields: promise, source });
  const progress = { percent: 40, note: text, evidence: [await upload("employee")] };
  await send("employee", "commitments.progress", { id: kept, progress });
  await send("employee", "commitments.finish", { id: kept, seenVersion: 2, note: text });
  const reason = "ناتمام ماند";
  await send("officer", "commitments.reopen", { id: kept, seenVersion: 3, reason });
};

/** Two people registered, one completed, merged into the other, and sometimes split again. */
export const keepContacts = async ({ send }: Hands, text: string, apart: boolean) => {
  const register = async (organisation: string) => {
    const fields = { nameFa: text, organisation, country: "RU", tie: "sarvi" };
    const answer = await send("officer", "contacts.register", { fields });
    return answer.ok ? (answer.value as { id: string }).id : "";
  };
  const [id, into] = [await register("شهرداری"), await register("شورای شهر")];
  const fields = { nameFa: `${text} دوم`, languages: "روسی" };
  await send("officer", "contacts.change", { id, seenVersion: 1, fields });
  await send("head", "contacts.merge", { id, seenVersion: 2, into });
  await send("employee", "contacts.separate", { id, seenVersion: 3, reason: "یکی نیستند" });
  if (apart)
    await send("officer", "contacts.separate", { id, seenVersion: 3, reason: "یکی نیستند" });
};
