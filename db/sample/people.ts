/** The sample's people, named by their post, and the password they share. Sample folder only. */
import type { Role } from "#shared/contract/capabilities.ts";

/** Shown on the sample's sign-in page; a real municipality never has a default password. */
export const samplePassword = "ساری شهر بهارنارنج";

export interface SamplePerson {
  key: string;
  nameFa: string;
  nameEn: string;
  postFa: string;
  postEn: string;
  unitFa: string;
  unitEn: string;
  manager: string | null;
  roles: Role[];
}

const person = (
  key: string,
  [nameFa, nameEn]: [string, string],
  [postFa, postEn]: [string, string],
  [unitFa, unitEn]: [string, string],
  manager: string | null,
  roles: Role[],
): SamplePerson => ({ key, nameFa, nameEn, postFa, postEn, unitFa, unitEn, manager, roles });

const office: [string, string] = ["حوزهٔ شهردار", "Mayor's Office"];
const relations: [string, string] = [
  "روابط عمومی و امور بین‌الملل",
  "Public Relations and International Affairs",
];
const tourism: [string, string] = ["مدیریت گردشگری", "Tourism"];
const planning: [string, string] = ["معاونت شهرسازی", "Urban Planning"];
const environment: [string, string] = ["سازمان پسماند", "Waste Management"];
const investment: [string, string] = ["سازمان سرمایه‌گذاری", "Investment"];
const manager: [string, string] = ["مدیر", "Manager"];
const expert: [string, string] = ["کارشناس", "Expert"];

/** In an order in which every manager comes before those they manage. */
export const samplePeople: readonly SamplePerson[] = [
  person("shahrdar", ["شهردار ساری", "MAYOR OF SARI"], ["شهردار", "Mayor"], office, null, [
    "mayor",
  ]),
  person(
    "moaven",
    ["معاون برنامه‌ریزی", "DEPUTY MAYOR FOR PLANNING"],
    ["معاون شهردار", "Deputy Mayor"],
    office,
    "shahrdar",
    ["deputyMayor"],
  ),
  person(
    "modir.ravabet",
    ["مدیر روابط عمومی", "HEAD OF PUBLIC RELATIONS"],
    manager,
    relations,
    "shahrdar",
    ["head", "manager"],
  ),
  person(
    "karshenas.beynolmelal",
    ["کارشناس امور بین‌الملل", "INTERNATIONAL AFFAIRS OFFICER"],
    expert,
    relations,
    "modir.ravabet",
    ["officer"],
  ),
  person(
    "bayegan",
    ["بایگان روابط عمومی", "ARCHIVIST OF PUBLIC RELATIONS"],
    ["بایگان", "Archivist"],
    relations,
    "modir.ravabet",
    ["archivist"],
  ),
  person(
    "harasat",
    ["مسئول حراست", "HEAD OF PROTECTION"],
    ["مسئول حراست", "Head of Protection"],
    ["حراست", "Protection Office"],
    "shahrdar",
    ["protection"],
  ),
  person(
    "mali",
    ["مدیر مالی", "FINANCE MANAGER"],
    ["مدیر مالی", "Finance Manager"],
    ["امور مالی", "Finance"],
    "moaven",
    ["finance", "manager"],
  ),
  person(
    "manabe.ensani",
    ["مدیر منابع انسانی", "HUMAN RESOURCES MANAGER"],
    ["مدیر منابع انسانی", "Human Resources Manager"],
    ["منابع انسانی", "Human Resources"],
    "moaven",
    ["humanResources"],
  ),
  person(
    "dabirkhaneh",
    ["مسئول دبیرخانه", "HEAD OF SECRETARIAT"],
    ["مسئول دبیرخانه", "Head of Secretariat"],
    ["دبیرخانهٔ مرکزی", "Secretariat"],
    "moaven",
    ["secretariat"],
  ),
  person(
    "ozv.shora",
    ["رئیس کمیسیون فرهنگی شورا", "CHAIR OF THE CULTURE COMMISSION"],
    ["عضو شورای شهر", "City Councillor"],
    ["شورای اسلامی شهر", "City Council"],
    null,
    ["councillor"],
  ),
  person("khabarnegar", ["کارشناس خبر", "NEWS EXPERT"], expert, relations, "modir.ravabet", [
    "employee",
  ]),
  person("modir.gardeshgari", ["مدیر گردشگری", "TOURISM MANAGER"], manager, tourism, "moaven", [
    "manager",
  ]),
  person(
    "karshenas.gardeshgari",
    ["کارشناس گردشگری", "TOURISM EXPERT"],
    expert,
    tourism,
    "modir.gardeshgari",
    ["employee"],
  ),
  person(
    "karshenas.miras",
    ["کارشناس میراث فرهنگی", "HERITAGE EXPERT"],
    expert,
    tourism,
    "modir.gardeshgari",
    ["employee"],
  ),
  person(
    "modir.shahrsazi",
    ["مدیر شهرسازی", "URBAN PLANNING MANAGER"],
    manager,
    planning,
    "moaven",
    ["manager"],
  ),
  person(
    "karshenas.shahrsazi",
    ["کارشناس شهرسازی", "URBAN PLANNING EXPERT"],
    expert,
    planning,
    "modir.shahrsazi",
    ["employee"],
  ),
  person(
    "karshenas.tarafik",
    ["کارشناس ترافیک", "TRAFFIC EXPERT"],
    expert,
    planning,
    "modir.shahrsazi",
    ["employee"],
  ),
  person("modir.pasmand", ["مدیر پسماند", "WASTE MANAGER"], manager, environment, "moaven", [
    "manager",
  ]),
  person(
    "karshenas.mohitzist",
    ["کارشناس محیط زیست", "ENVIRONMENT EXPERT"],
    expert,
    environment,
    "modir.pasmand",
    ["employee"],
  ),
  person(
    "modir.sarmaye",
    ["مدیر سرمایه‌گذاری", "INVESTMENT MANAGER"],
    manager,
    investment,
    "shahrdar",
    ["manager"],
  ),
  person(
    "karshenas.sarmaye",
    ["کارشناس سرمایه‌گذاری", "INVESTMENT EXPERT"],
    expert,
    investment,
    "modir.sarmaye",
    ["employee"],
  ),
  person(
    "nazer",
    ["ناظر شورای شهر", "CITY COUNCIL OBSERVER"],
    ["ناظر", "Observer"],
    ["شورای اسلامی شهر", "City Council"],
    null,
    ["observer"],
  ),
];

/** The administrator is set up first and registers the others. */
export const sampleAdministrator = {
  username: "modir.samaneh",
  nameFa: "مدیر سامانه",
  nameEn: "SYSTEM ADMINISTRATOR",
  postFa: "مدیر سامانه",
  postEn: "System administrator",
  unitFa: "فناوری اطلاعات",
  unitEn: "Information Technology",
};
