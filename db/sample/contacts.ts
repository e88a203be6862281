/** What International Affairs has added to the people met: languages, ties to home, one duplicate entry. */
import { randomUUID } from "node:crypto";
import type { Input } from "#shared/contract/table.ts";
import { contactIdNamed } from "../contacts.ts";
import type { SampleWorld } from "./world.ts";

type Fields = Input<"contacts.register">["fields"];

const added: readonly Fields[] = [
  {
    nameFa: "رئیس انجمن ایرانیان آستاراخان",
    nameEn: "Head of the Iranian Society",
    post: "بازرگان",
    organisation: "انجمن ایرانیان آستاراخان",
    country: "RU",
    city: "آستاراخان",
    languages: "فارسی، روسی",
    reach: "+7 851 200 00 11",
    tie: "iranian",
    note: "مترجم داوطلب هیأت‌های ساری بوده است.",
  },
  {
    nameFa: "پزشک ساروی ساکن وایمار",
    nameEn: "Physician from Sari",
    post: "پزشک",
    organisation: "بیمارستان شهر وایمار",
    country: "DE",
    city: "وایمار",
    languages: "فارسی، آلمانی، انگلیسی",
    tie: "sarvi",
    note: "برای گفت‌وگوی خواهرخواندگی با وایمار آمادهٔ همکاری است.",
  },
  {
    nameFa: "مدیر روابط خارجی",
    post: "مدیر",
    organisation: "ادارهٔ روابط خارجی شهرداری آستاراخان",
    country: "RU",
    city: "آستاراخان",
    languages: "روسی",
  },
];

export const keepContacts = async ({ as }: SampleWorld): Promise<void> => {
  for (const fields of added)
    await as("karshenas.beynolmelal", "contacts.register", { commandId: randomUUID(), fields });
  const id = contactIdNamed("مدیر روابط خارجی", "شهرداری مونته‌سیلوانو");
  const { items } = await as("karshenas.beynolmelal", "contacts.list", { country: "IT" });
  const known = items.find((one) => one.id === id);
  if (known === undefined) return;
  await as("karshenas.beynolmelal", "contacts.change", {
    commandId: randomUUID(),
    id,
    seenVersion: 0,
    fields: {
      ...known.fields,
      nameEn: "Head of Foreign Relations",
      languages: "ایتالیایی، انگلیسی",
    },
  });
};
