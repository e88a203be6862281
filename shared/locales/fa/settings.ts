/** Words of the area `settings`: the numbers the rules work with, and facts about this installation. */
export const settings = {
  title: "تنظیمات",
  subtitle: "اعدادی که قواعد سامانه با آن‌ها کار می‌کنند",
  intro:
    "این اعداد پیش‌فرض سامانه یا برگرفته از رویهٔ اداری‌اند، نه متن قانون. هر تغییر با نام شما و تاریخ ثبت می‌شود و از همان لحظه به کار می‌آید.",
  readOnly:
    "این اعداد را فقط مدیر سامانه تغییر می‌دهد. اگر با رویهٔ واحد شما نمی‌خواند، آن را به او بگویید.",
  numbersTitle: "مهلت‌ها و اندازه‌ها",
  columnSetting: "تنظیم",
  columnValue: "مقدار",
  columnSource: "پایه",
  columnChange: "تغییر",
  valueWithUnit: "{{value}} {{unit}}",
  changeNamed: "ویرایش «{{name}}»",
  changedHere: "تغییریافته در این شهرداری",
  fallback: "پیش‌فرض: {{value}} {{unit}}",
  range: "از {{min}} تا {{max}} {{unit}}",
  saved: "«{{name}}» از این پس {{value}} {{unit}} است.",
  note: {
    leadDaysForeign: "از ثبت درخواست تا روز اعزام؛ کمتر از آن، علت دیرکرد می‌خواهد.",
    leadDaysNeighbour: "همان مهلت، برای کشورهایی که با ایران مرز زمینی یا دریایی دارند.",
    reportDueWorkingDays: "پس از این مدت، گزارش ثبت‌نشده «دیرکرد» به شمار می‌آید.",
    minRecommendations: "گزارش با پیشنهاد کمتر از این، ثبت نمی‌شود.",
    stepDueWorkingDays: "گام دیرمانده یادآوری می‌شود؛ هیچ گامی خودبه‌خود تأیید نمی‌شود.",
    idleLockMinutes: "پس از این مدت بی‌کاری، برنامه با گذرواژه باز می‌شود.",
    maxFileMegabytes: "پیوست بزرگ‌تر از این پذیرفته نمی‌شود.",
  },
  aboutTitle: "این شهرداری و این برنامه",
  municipality: "شهرداری",
  municipalityEn: "نام لاتین",
  dataFolder: "پوشهٔ داده‌ها",
  version: "نسخهٔ برنامه",
  sampleData: "داده‌ها",
  sample: "نمونه؛ هیچ‌چیز از آن واقعی نیست",
  dataFolderHint:
    "همهٔ پرونده‌ها و پیوست‌ها در همین پوشه است. هنگام تماس با پشتیبانی، این نشانی را بگویید و چیزی را در آن جابه‌جا نکنید.",
};
