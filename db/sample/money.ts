/** Money in the sample: an invented table of rates, budget lines, and what missions do with them. */
import { randomUUID } from "node:crypto";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Component } from "#shared/allowance/components.ts";
import { grades, type Grade } from "#shared/allowance/rates.ts";
import { classOf } from "#shared/route/conditions.ts";
import { journeyClocks } from "#shared/mission/programme/journey-clocks.ts";
import { memberKey, type Paper } from "#shared/mission/request/request.ts";
import type { Money } from "#shared/money.ts";
import { addDays, jalaliYear, todayIn } from "#shared/persian/jalali.ts";
import { zone } from "../zone.ts";
import type { createActs } from "./acts.ts";
import type { SampleWorld } from "./world.ts";
import type { SampleMission } from "./missions.ts";
import { samplePdf } from "./papers.ts";

const finance = "mali";
const officer = "karshenas.beynolmelal";
const euros = (whole: number): Money => ({ minor: whole * 100, currency: "EUR" });

/** Whole euros for an expert; the other grades get more. Invented, and the citation says so. */
const groups = [
  { key: "near", titleFa: "کشورهای همسایه", titleEn: "Neighbours", rates: [60, 30, 20] },
  { key: "rest", titleFa: "کشورهای دیگر", titleEn: "Other countries", rates: [110, 45, 35] },
] as const;
const neighbours = ["AZ", "AM", "TR", "IQ", "RU", "KZ", "TM", "AE", "OM", "PK", "QA", "KW"];
const more: Record<Grade, number> = { expert: 1, manager: 1.2, director: 1.5 };
const parts = ["lodging", "meals", "misc"] as const satisfies Component[];

/** A table and lines for each year of the sample's past, kept by Finance. */
export const setUpMoney = async (world: SampleWorld, daysBack: number): Promise<void> => {
  const today = todayIn(zone, world.now);
  const first = addDays(today, -daysBack);
  await world.as(finance, "rates.publish", {
    commandId: randomUUID(),
    seenVersion: 0,
    table: {
      effectiveFrom: first,
      citation: "نرخ نمونه برای آموزش؛ بخشنامه‌ای نیست",
      rules: "safir",
      groups: groups.map(({ key, titleFa, titleEn }) => ({
        key,
        titleFa,
        titleEn,
        countries: key === "near" ? neighbours : [],
      })),
      rows: groups.flatMap(({ key: group, rates }) =>
        grades.flatMap((grade) =>
          parts.map((component, index) => ({
            group,
            grade,
            component,
            amount: euros(Math.round((rates[index] ?? 0) * more[grade])),
          })),
        ),
      ),
    },
  });
  for (let year = jalaliYear(first); year <= jalaliYear(addDays(today, 200)); year += 1)
    await world.as(finance, "budget.put", {
      commandId: randomUUID(),
      id: randomUUID(),
      seenVersion: 0,
      fields: { code: "۳۰۲۰۱", titleFa: "مأموریت‌های خارجی", year, amount: euros(90_000) },
    });
};

type Acts = ReturnType<typeof createActs>;

/** The money commands of one mission; none where another party pays for everything. */
export const createMoneyActs = (
  world: SampleWorld,
  acts: Acts,
  missionId: string,
  row: SampleMission,
) => {
  const travels = (key: string) => row.by === key || row.with?.includes(key) === true;
  const paid = (row.payer === "own" || row.payer === "mixed") && !travels(finance);
  const seen = (): Promise<Dossier> => world.as(finance, "mission.dossier", { missionId });
  const receipt = (key: string, text: string): Promise<Paper> =>
    acts.upload(key, "رسید.pdf", samplePdf(`${text} ${missionId.slice(0, 8)}`));
  const counted = async () => (await world.as(finance, "mission.money", { missionId })).accounting;
  const due = async () => (await counted()).allowances;

  return {
    reserve: async () => {
      if (!paid || (await seen()).mission.status !== "inReview") return;
      const { mission } = await seen();
      const lineId = (await counted()).budgetLines[0]?.id;
      const { members } = mission.request;
      const amount = euros(members.length * row.days * 180 + 900);
      if (lineId) await acts.act(finance, "reserveBudget", { lineId, amount });
    },

    plan: async () => {
      if (!paid) return;
      const { mission, segments } = await seen();
      const { members, startDate, endDate } = mission.request;
      const rolesOf = (personId: string | null) =>
        world.store.parts.people.get(personId ?? "")?.roles;
      const gradeOf = (personId: string | null): Grade => {
        const kind = classOf(rolesOf(personId) ?? []);
        return kind === "mayor" ? "director" : kind === "manager" ? "manager" : "expert";
      };
      const plan = {
        ...journeyClocks(segments, startDate, endDate),
        grades: members.map((one) => ({ member: memberKey(one), grade: gradeOf(one.personId) })),
        given: [{ day: addDays(startDate, 1), meals: ["dinner"] }],
      };
      await acts.act(travels(officer) ? finance : officer, "planAllowance", { plan });
    },

    advance: async () => {
      if (!paid) return;
      for (const { member, totals } of await due())
        for (const { minor, currency } of totals) {
          const amount = { minor: Math.floor((minor * 0.8) / 10_00) * 10_00, currency };
          const { today } = await seen();
          if (amount.minor > 0)
            await acts.act(finance, "payAdvance", {
              id: randomUUID(),
              member,
              amount,
              day: today,
              documentNo: `${4100 + row.days * 7}`,
              fx: { rate: "720000", rateDate: today, source: "بانک ملی، نرخ نمونه" },
            });
        }
    },

    settle: async () => {
      if (!paid) return;
      const { mission } = await seen();
      const { members, startDate } = mission.request;
      for (const [kind, whole] of [
        ["localTransport", 38],
        ["visa", 60],
      ] as const)
        await acts.act(row.by, "putExpense", {
          id: randomUUID(),
          member: memberKey(members[0] ?? { personId: null, nationalId: "" }),
          kind,
          day: startDate,
          amount: euros(whole),
          paidBy: "traveller",
          receipt: await receipt(row.by, kind),
        });
      await acts.act(row.by, "fileSettlement", { note: "" });
    },

    approve: async () => {
      if (!paid) return;
      await acts.act(finance, "approveSettlement", { note: "" });
      const { today } = await seen();
      for (const { member, currency, balance } of (await counted()).accounts)
        if (balance !== 0)
          await acts.act(finance, "balance", {
            id: randomUUID(),
            member,
            kind: balance < 0 ? "refund" : "payment",
            amount: { minor: Math.abs(balance), currency },
            day: today,
            documentNo: `${5200 + row.days}`,
            receipt: await receipt(finance, `balance ${member}`),
          });
    },
  };
};
