/** Words of the area `history`: what happened to a person, an agreement, somebody met. */
export const history = {
  title: "تاریخچه",
  showAll_one: "نمایش همه (یک رویداد)",
  showAll_other: "نمایش همه ({{count}} رویداد)",
  forWhom: "از طرف {{who}}",
  person: {
    registered: "در فهرست کارکنان ثبت شد",
    changed: "مشخصات یا نقش‌ها تغییر کرد",
    accessGiven: "نام کاربری گرفت",
    activeSet: "فعال یا غیرفعال شد",
    passwordSet: "گذرواژه عوض شد",
    keyRegistered: "کلید امضا ثبت شد",
    sensitiveSeen: "اطلاعات حساس دیده شد",
    accessSeen: "تغییرهای حساب خود را تأیید کرد",
  },
  profile: { put: "پروندهٔ پرسنلی ویرایش شد" },
  agreement: {
    registered: "تفاهم‌نامه ثبت شد",
    changed: "متن یا مشخصات ویرایش شد",
    statusSet: "وضعیت تغییر کرد",
    addendumAdded: "الحاقیه افزوده شد",
    activityAdded: "فعالیتی ثبت شد",
    activityDropped: "فعالیتی حذف شد",
    reviewed: "بازنگری شد",
  },
  contact: {
    registered: "دستی ثبت شد",
    changed: "مشخصات ویرایش شد",
    merged: "با مخاطب دیگری یکی شد",
    separated: "از مخاطب دیگر جدا شد",
  },
  unknown: "رویداد «{{type}}» ثبت شد",
};
