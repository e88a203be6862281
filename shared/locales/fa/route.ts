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
  why: {
    noLineManager:
      "مدیر مستقیم ثبت نشده، خود مسافر است یا نقشی برای تصمیم ندارد؛ این گام به مقام بالاتر رسید",
    nobodyThere: "کسی این سمت را ندارد؛ این گام به سمت دیگری رسید",
    vacant: "کسی برای این گام نیست؛ مدیر سامانه آن را به شخصی می‌سپارد",
    ownTrip: "دارندهٔ این سمت خود مسافر است؛ این گام به مقام بالاتر رسید",
  },
  states: {
    approved: "تأیید شد",
    objected: "نظر مخالف داد",
    granted: "مجوز داده شد",
    refused: "مرجع بیرونی مخالفت کرد",
    skipped: "لازم نبود",
    returned: "برای اصلاح بازگشت",
    rejected: "رد شد",
    open: "در انتظار تصمیم",
    later: "هنوز نوبت نرسیده",
    notReached: "به این گام نرسید",
  },
};
