/**
 * The routes Safir ships, until the municipality publishes its own. The source is given at each
 * permit; one without a source is marked "systemDefault" (domain.md §1.1 [I]). Data, no code.
 */
import type { Condition } from "./conditions.ts";
import type { PermitDetails, RouteStep, RouteTemplate } from "./template.ts";

const everything: RouteStep["looksAt"] = [
  "purpose",
  "destination",
  "dates",
  "delegation",
  "payment",
  "invitation",
];

const step = (
  id: string,
  group: number,
  titleFa: string,
  titleEn: string,
  more: Pick<RouteStep, "assignee"> & Partial<RouteStep>,
): RouteStep => ({
  id,
  group,
  titleFa,
  titleEn,
  kind: "decision",
  orElse: [],
  compulsory: true,
  when: [],
  looksAt: everything,
  dueWorkingDays: null,
  permit: null,
  ...more,
});

const clearance = (
  id: "protection" | "finance" | "humanResources",
  titleFa: string,
  titleEn: string,
  looksAt: RouteStep["looksAt"],
) => step(id, 2, titleFa, titleEn, { kind: "clearance", assignee: id, orElse: ["head"], looksAt });

const permit = (
  id: string,
  group: number,
  titleFa: string,
  titleEn: string,
  details: Omit<PermitDetails, "mark"> & { mark?: PermitDetails["mark"] },
  when: Condition[] = [],
) =>
  step(id, group, titleFa, titleEn, {
    kind: "permit",
    assignee: "secretariat",
    orElse: ["head"],
    when,
    looksAt: ["destination", "dates", "delegation"],
    permit: { mark: "systemDefault", ...details },
  });

const classes = (...oneOf: Extract<Condition, { on: "travellerClass" }>["oneOf"]): Condition => ({
  on: "travellerClass",
  oneOf,
});

/** Manager → clearances side by side → International Affairs → deputy mayor → mayor → outside bodies. */
const requestRoute: RouteTemplate = {
  purpose: "request",
  version: 0,
  titleFa: "گردش درخواست مأموریت خارجی",
  titleEn: "Route of a request for a mission abroad",
  effectiveFrom: "2020-01-01",
  steps: [
    step("lineManager", 1, "مدیر مستقیم", "Line manager", {
      assignee: "lineManager",
      orElse: ["deputyMayor", "mayor"],
    }),
    clearance("protection", "استعلام حراست", "Protection clearance", [
      "destination",
      "dates",
      "delegation",
      "invitation",
    ]),
    clearance("finance", "استعلام مالی", "Finance clearance", ["dates", "delegation", "payment"]),
    clearance("humanResources", "استعلام منابع انسانی", "Human resources clearance", [
      "dates",
      "delegation",
    ]),
    step("internationalAffairs", 3, "امور بین‌الملل", "International Affairs", {
      assignee: "head",
      orElse: ["deputyMayor", "mayor"],
    }),
    step("deputyMayor", 4, "معاون شهردار", "Deputy mayor", {
      assignee: "deputyMayor",
      compulsory: false,
      looksAt: ["purpose", "destination", "dates", "delegation", "payment"],
    }),
    step("mayor", 5, "شهردار", "Mayor", {
      assignee: "mayor",
      orElse: ["deputyMayor", "head"],
      looksAt: ["purpose", "destination", "dates", "delegation", "payment"],
    }),
    permit(
      "council",
      6,
      "شورای اسلامی شهر",
      "City council",
      {
        body: "council",
        legalBasis: "",
        expectedDays: 15,
        papers: ["برنامهٔ سفر", "ضرورت و شمار اعضا", "برآورد هزینهٔ ارزی و ریالی"],
      },
      [classes("mayor", "councillor")],
    ),
    permit("governorate", 7, "استانداری، دفتر امور شهری و شوراها", "Governorate", {
      body: "governorate",
      legalBasis: "",
      mark: "practice",
      expectedDays: 10,
      papers: ["نامهٔ شهرداری", "فهرست اعضای هیأت", "ترجمهٔ دعوت‌نامه"],
    }),
    permit(
      "provincialGroup",
      7,
      "کارگروه استانی سفرهای خارجی",
      "Provincial working group",
      {
        body: "provincialGroup",
        legalBasis: "آیین‌نامهٔ سفر کاری اعضای شوراهای اسلامی، ۱۳۹۵/۰۱/۱۸ (۴۹۸۹/ت۵۱۸۶۰هـ)",
        mark: "law",
        expectedDays: 20,
        papers: ["مصوبهٔ شورا", "ضرورت سفر و شمار اعضا"],
      },
      [classes("councillor")],
    ),
    permit(
      "centralCommission",
      8,
      "کمیسیون مرکزی وزارت کشور",
      "Central commission of the Interior Ministry",
      {
        body: "interiorMinistry",
        legalBasis: "آیین‌نامهٔ سفر کاری اعضای شوراهای اسلامی، ۱۳۹۵/۰۱/۱۸ (۴۹۸۹/ت۵۱۸۶۰هـ)",
        mark: "law",
        expectedDays: 20,
        papers: ["نظر کارگروه استانی"],
      },
      [classes("councillor")],
    ),
    permit(
      "supervisoryBoard",
      8,
      "هیأت نظارت بر سفرهای خارجی کارکنان دولت",
      "Supervisory Board on journeys abroad",
      {
        body: "supervisoryBoard",
        legalBasis:
          "قانون نظارت بر مسافرت‌های خارجی کارکنان دولت (۱۳۷۳/۰۶/۲۰) و اصلاح ۱۳۷۵/۱۰/۰۵؛ شمول آن بر شهرداری‌ها برداشت سامانه است",
        expectedDays: 20,
        papers: ["فرم هیأت نظارت", "فهرست اعضا", "دعوت‌نامه و ترجمهٔ آن"],
      },
      [classes("staff", "manager", "mayor", "contractor")],
    ),
    permit(
      "exitStamp",
      9,
      "وزارت امور خارجه، مهر خروج",
      "Foreign Ministry, exit stamp",
      {
        body: "foreignMinistry",
        legalBasis: "شرایط درج مهر خروج در گذرنامه‌های سیاسی و خدمت، ادارهٔ گذرنامه و روادید",
        mark: "practice",
        expectedDays: 5,
        papers: ["مجوز هیأت نظارت", "گذرنامه", "رضایت محضری همسر (بار نخست)"],
      },
      [{ on: "passportType", oneOf: ["service", "diplomatic"] }],
    ),
  ],
};

/** A material change after approval: the unit and the mayor look again (domain.md §8d M→H→Y). */
const changeRoute: RouteTemplate = {
  purpose: "change",
  version: 0,
  titleFa: "گردش تغییر اساسی پس از تصویب",
  titleEn: "Route of a material change after approval",
  effectiveFrom: "2020-01-01",
  steps: [
    step("lineManager", 1, "مدیر مستقیم", "Line manager", {
      assignee: "lineManager",
      orElse: ["deputyMayor", "mayor"],
    }),
    step("internationalAffairs", 2, "امور بین‌الملل", "International Affairs", {
      assignee: "head",
      orElse: ["deputyMayor", "mayor"],
    }),
    step("mayor", 3, "شهردار", "Mayor", {
      assignee: "mayor",
      orElse: ["deputyMayor", "head"],
    }),
  ],
};

export const defaultTemplates: readonly RouteTemplate[] = [requestRoute, changeRoute];
