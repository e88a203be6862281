/** Titles of the route's steps, and why a step stands in the plan. */
export const route = {
  title: "گردش کار",
  submittedStep: "ثبت درخواست",
  parallel: "این گام‌ها هم‌زمان انجام می‌شوند",
  canDecide: "تصمیم با {{who}}",
  yourTurn: "نوبت شما",
  until: "تا {{day}}",
  reason: "علت",
  note: "یادداشت",
  steps: {
    lineManager: "مدیر مستقیم",
    internationalAffairs: "امور بین‌الملل",
    mayor: "شهردار",
  },
  why: {
    asTemplate: "بر پایهٔ گردش معمول",
    noLineManager:
      "مدیر مستقیم ثبت نشده، خود مسافر است یا نقشی برای تصمیم ندارد؛ این گام به مقام بالاتر رسید",
    ownTrip: "دارندهٔ این سمت خود مسافر است؛ این گام به مقام بالاتر رسید",
  },
  states: {
    approved: "تأیید شد",
    returned: "برای اصلاح بازگشت",
    rejected: "رد شد",
    open: "در انتظار تصمیم",
    later: "هنوز نوبت نرسیده",
    notReached: "به این گام نرسید",
  },
};
