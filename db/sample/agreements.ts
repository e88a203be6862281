/**
 * The sample's agreements: the two of the seed, the one with Ancona from a newspaper, and one that
 * is being negotiated (domain.md §4). The source gives no days of the month; those here are made up.
 */
import { randomUUID } from "node:crypto";
import type { Input } from "#shared/contract/table.ts";
import { addDays, todayIn } from "#shared/persian/jalali.ts";
import { zone } from "../zone.ts";
import { agreementKeys, type AgreementKey, type Happening, type SampleWorld } from "./world.ts";

type Fields = Input<"agreements.register">["fields"];

const clauses = (...rows: [axis: string, text: string, textEn: string][]) =>
  rows.map(([axis, text, textEn], index) => ({
    id: randomUUID(),
    no: String(index + 1),
    axis,
    text,
    textEn,
  }));
const here = (name: string, post: string) => ({ side: "here" as const, name, post });
const there = (name: string, post: string) => ({ side: "there" as const, name, post });

const register: Record<
  AgreementKey,
  { status: Input<"agreements.register">["status"]; fields: Fields }
> = {
  astrakhan: {
    status: "active",
    fields: {
      titleFa: "تفاهم‌نامهٔ خواهرخواندگی ساری و آستاراخان",
      titleEn: "Sister-city memorandum of Sari and Astrakhan",
      kind: "sisterCity",
      country: "RU",
      partnerCity: "آستاراخان",
      partnerBody: "شهرداری آستاراخان",
      contacts: [
        { name: "مدیر روابط خارجی", post: "شهرداری آستاراخان", contact: "int@astrgorod.example" },
      ],
      signedOn: "2014-05-05",
      signedAt: "ساری",
      languages: "فارسی، روسی",
      signatories: [here("مهدی عبوری", "شهردار ساری"), there("کفیل شهردار", "شهرداری آستاراخان")],
      permits: [{ body: "council", number: "۱۲۴/ش", date: "2014-04-20" }],
      clauses: clauses(
        [
          "دوستی",
          "تقویت اعتماد، تفاهم متقابل و دوستی میان مردم دو شهر",
          "Trust, mutual understanding and friendship between the people of both cities",
        ],
        [
          "گردشگری",
          "توسعهٔ گردشگری و معرفی دوسویهٔ دو شهر",
          "Tourism, and making each city known in the other",
        ],
        ["فرهنگ", "تبادل فرهنگی، هنری و ورزشی", "Exchange in culture, arts and sports"],
        [
          "اقتصاد",
          "همکاری اقتصادی و تجاری بنگاه‌های دو شهر",
          "Economic and trade cooperation of businesses in both cities",
        ],
      ),
      committee: [
        here("مدیر روابط عمومی", "رئیس کمیته در ساری"),
        there("مدیر روابط خارجی", "رئیس کمیته در آستاراخان"),
      ],
    },
  },
  montesilvano: {
    status: "active",
    fields: {
      titleFa: "تفاهم‌نامهٔ خواهرخواندگی ساری و مونته‌سیلوانو",
      titleEn: "Sister-city memorandum of Sari and Montesilvano",
      kind: "sisterCity",
      country: "IT",
      partnerCity: "مونته‌سیلوانو",
      partnerBody: "شهرداری مونته‌سیلوانو",
      signedOn: "2016-07-27",
      signedAt: "ساری",
      languages: "فارسی، ایتالیایی",
      signatories: [here("شهردار ساری", "شهرداری ساری"), there("شهردار", "شهرداری مونته‌سیلوانو")],
      permits: [{ body: "council", number: "۳۱۸/ش", date: "2016-07-12" }],
      clauses: clauses(
        [
          "اقتصاد",
          "همکاری دوجانبه در زمینه‌های اقتصادی و سرمایه‌گذاری",
          "Cooperation in the economy and investment",
        ],
        [
          "دانش و فن",
          "همکاری علمی و فنی در مدیریت شهری ساحلی",
          "Scientific and technical cooperation in running a coastal city",
        ],
        [
          "فرهنگ",
          "همکاری فرهنگی و گردشگری ساحلی و جنگلی",
          "Culture, and tourism of coast and forest",
        ],
      ),
    },
  },
  ancona: {
    status: "preAgreement",
    fields: {
      titleFa: "پیش‌تفاهم‌نامهٔ ساری و آنکونا",
      titleEn: "Preliminary agreement of Sari and Ancona",
      kind: "preAgreement",
      country: "IT",
      partnerCity: "آنکونا",
      partnerBody: "شهرداری آنکونا",
      signedOn: "2016-07-30",
      signedAt: "ساری",
      languages: "فارسی، ایتالیایی",
      clauses: clauses(
        ["بندر", "آشنایی با مدیریت شهر بندری", "Learning how a port city is run"],
        ["گردشگری", "تور مشترک دو شهر", "A joint tour of both cities"],
        ["فرهنگ", "هفتهٔ فرهنگی دو شهر", "Culture weeks in both cities"],
        ["دانشگاه", "همکاری دانشگاه‌های دو شهر", "Cooperation of their universities"],
        ["محیط زیست", "تجربهٔ پاکیزگی ساحل", "Keeping a coast clean"],
        ["سرمایه", "معرفی فرصت‌های سرمایه‌گذاری", "Presenting opportunities to invest"],
        [
          "افزودن بند",
          "افزودن بند تازه با اجازهٔ وزارت کشور هر طرف",
          "New clauses, with the permission of each side's Interior Ministry",
        ],
      ),
    },
  },
  weimar: {
    status: "negotiating",
    fields: {
      titleFa: "گفت‌وگوی خواهرخواندگی با وایمار",
      titleEn: "Talks with Weimar about a sister-city link",
      kind: "sisterCity",
      country: "DE",
      partnerCity: "وایمار",
      partnerBody: "شهرداری وایمار",
      clauses: clauses([
        "ادبیات",
        "پیوند دو شهر از راه ادبیات و موزه‌ها",
        "A link through literature and museums",
      ]),
    },
  },
};

const officer = "karshenas.beynolmelal";

export const registerAgreements = async (
  world: SampleWorld,
): Promise<Map<AgreementKey, string>> => {
  const ids = new Map<AgreementKey, string>();
  for (const key of agreementKeys) {
    const id = randomUUID();
    ids.set(key, id);
    await world.as("modir.ravabet", "agreements.register", {
      commandId: randomUUID(),
      id,
      ...register[key],
    });
  }
  return ids;
};

/** The id of a clause of the sample, by its place. */
export const clauseOf = (key: AgreementKey, index: number): string =>
  register[key].fields.clauses?.[index]?.id ?? "";

/** What has happened under them besides the missions, and their yearly reviews; days from today. */
export const planAgreements = (world: SampleWorld): Happening[] => {
  const today = todayIn(zone, world.now);
  const on = (
    key: AgreementKey,
    day: number,
    run: (id: string, seenVersion: number) => Promise<void>,
  ): Happening => ({
    at: new Date(`${addDays(today, day)}T07:40:00.000Z`),
    run: async () => {
      const id = world.agreements.get(key) ?? "";
      const { agreement } = await world.as(officer, "agreements.get", { id });
      await run(id, agreement.version);
    },
  });
  type Kind = Input<"agreements.addActivity">["activity"]["kind"];
  const activity = (key: AgreementKey, day: number, kind: Kind, text: string) =>
    on(key, day, async (id) => {
      const fields = { id: randomUUID(), kind, day: addDays(today, day), text };
      await world.as(officer, "agreements.addActivity", {
        commandId: randomUUID(),
        id,
        activity: fields,
      });
    });
  const review = (key: AgreementKey, day: number, next: number, reason: string) =>
    on(key, day, async (id, seenVersion) => {
      const fields = { decision: "continue" as const, reason, nextReview: addDays(today, next) };
      await world.as("modir.ravabet", "agreements.review", {
        commandId: randomUUID(),
        id,
        seenVersion,
        review: fields,
      });
    });
  return [
    activity(
      "astrakhan",
      -420,
      "delegation",
      "هیأت پنج‌نفرهٔ شهرداری آستاراخان سه روز مهمان ساری بود.",
    ),
    review("astrakhan", -372, -7, "سفرها و دیدارها برنامهٔ روشنی دارد؛ ادامه می‌یابد."),
    activity("astrakhan", -75, "letter", "نامهٔ آستاراخان دربارهٔ برنامهٔ گردشگری سال آینده رسید."),
    activity(
      "montesilvano",
      -520,
      "committee",
      "نشست برخط کمیتهٔ مشترک دربارهٔ نمایشگاه شهرهای ساحلی.",
    ),
    review(
      "montesilvano",
      -196,
      169,
      "نمایشگاه امسال آزمون همکاری است؛ پس از آن دوباره بررسی شود.",
    ),
    activity(
      "weimar",
      -33,
      "meeting",
      "گفت‌وگوی برخط با دفتر روابط خارجی وایمار دربارهٔ متن پیشنهادی.",
    ),
  ];
};
