/**
 * The classes and periods that Safir ships, for the international affairs of a municipality. Every
 * period is a default of the system: none was found in a legal text (domain.md §5). Pure data.
 */
import type { ArchiveClass, ArchiveScheme, RetentionRule } from "./scheme.ts";

type Kinds = ArchiveClass["missionTypes"];

const branch = (code: string, titleFa: string, titleEn: string): ArchiveClass => ({
  code,
  parent: "",
  titleFa,
  titleEn,
  retentionClass: "",
  missionTypes: [],
  closed: false,
});
const leaf = (
  code: string,
  titleFa: string,
  titleEn: string,
  retentionClass: string,
  missionTypes: Kinds = [],
): ArchiveClass => ({
  ...branch(code, titleFa, titleEn),
  parent: code.slice(0, code.lastIndexOf("-")),
  retentionClass,
  missionTypes,
});

const classes: readonly ArchiveClass[] = [
  branch("10", "مأموریت‌های خارجی", "Missions abroad"),
  leaf("10-1", "مأموریت‌های اداری و رسمی", "Official missions", "D", ["official"]),
  leaf("10-2", "مأموریت‌های تخصصی", "Specialist missions", "D", ["specialist"]),
  leaf("10-3", "آموزش و کارگاه", "Training and workshops", "D", ["training"]),
  leaf("10-4", "نمایشگاه و همایش", "Exhibitions and conferences", "D", ["exhibition"]),
  leaf("10-5", "سفر به دعوت میزبان", "Journeys on invitation", "D", ["invitation"]),
  branch("20", "تفاهم‌نامه‌ها و خواهرخواندگی‌ها", "Agreements and sister cities"),
  leaf("20-1", "خواهرخواندگی", "Sister cities", "D"),
  leaf("20-2", "پیگیری تفاهم‌نامه‌ها", "Follow-up of agreements", "D", ["agreementFollowUp"]),
  leaf("20-3", "مذاکره و پیش‌قرارداد", "Negotiations and pre-agreements", "T20"),
  branch("30", "هیأت‌های ورودی و تشریفات", "Incoming delegations and protocol"),
  leaf("30-1", "هیأت‌های شهرهای خارجی", "Delegations of foreign cities", "M10"),
  leaf("30-2", "سفیران و نمایندگی‌ها", "Ambassadors and missions", "M10"),
  branch("40", "مکاتبات", "Correspondence"),
  leaf("40-1", "نمایندگی‌ها و شهرهای خارجی", "Foreign missions and cities", "B5"),
  leaf("40-2", "وزارت امور خارجه و استانداری", "Foreign Ministry and governorate", "B5"),
  leaf("40-3", "سازمان‌های بین‌المللی", "International organisations", "B5"),
  branch("50", "گزارش‌ها", "Reports"),
  leaf("50-1", "گزارش‌های دوره‌ای واحد", "Periodic reports of the unit", "D"),
  leaf("50-2", "گزارش به شورا", "Reports to the council", "D"),
];

const citation = "پیش‌فرض سامانه؛ جدول زمانی مصوب شورای اسناد ملی را جایگزین کنید";

const rules: readonly RetentionRule[] = [
  {
    code: "D",
    titleFa: "دائم",
    titleEn: "Permanent",
    trigger: "archived",
    years: null,
    disposition: "keep",
    citation: "پیش‌فرض سامانه؛ قرارداد، عهدنامه و حکم اوراق زائد شمرده نمی‌شود",
    effectiveFrom: "",
  },
  {
    code: "T20",
    titleFa: "بیست سال پس از پایان اعتبار تفاهم‌نامه",
    titleEn: "Twenty years after the agreement ends",
    trigger: "agreementEnd",
    years: 20,
    disposition: "transfer",
    citation,
    effectiveFrom: "",
  },
  {
    code: "M10",
    titleFa: "ده سال پس از پایان مأموریت",
    titleEn: "Ten years after the mission",
    trigger: "missionEnd",
    years: 10,
    disposition: "destroy",
    citation,
    effectiveFrom: "",
  },
  {
    code: "B5",
    titleFa: "پنج سال پس از بایگانی",
    titleEn: "Five years after archiving",
    trigger: "archived",
    years: 5,
    disposition: "destroy",
    citation,
    effectiveFrom: "",
  },
  {
    code: "K1",
    titleFa: "کوتاه‌مدت: یک سال پس از پایان مأموریت",
    titleEn: "Short: one year after the mission",
    trigger: "missionEnd",
    years: 1,
    disposition: "destroy",
    citation,
    effectiveFrom: "",
  },
];

export const defaultScheme: ArchiveScheme = { version: 0, classes, rules };
