/** Words of the area `missions`: the list of missions. */
export const missions = {
  title: "مأموریت‌ها",
  newRequest: "درخواست تازه",
  searchLabel: "جستجو در فهرست",
  searchPlaceholder: "موضوع، شهر، شماره یا نام",
  status: "وضعیت",
  statusAll: "همهٔ وضعیت‌ها",
  mine: "فقط مأموریت‌های من",
  found_one: "یک مأموریت",
  found_other: "{{count}} مأموریت",
  range: "{{from}} تا {{to}} از {{total}} مأموریت",
  column: {
    number: "شماره",
    subject: "موضوع",
    destination: "مقصد",
    dates: "تاریخ سفر",
    requester: "درخواست‌کننده",
    status: "وضعیت",
  },
  emptyTitle: "هنوز مأموریتی نیست",
  emptyText:
    "هر درخواستی که فرستاده شود، با شمارهٔ پرونده اینجا می‌آید. آنچه می‌بینید، پرونده‌هایی است که در آن‌ها سهمی دارید.",
  emptyAllText: "هر درخواستی که فرستاده شود، با شمارهٔ پرونده اینجا می‌آید.",
  nothingTitle: "با این شرط‌ها چیزی پیدا نشد",
  nothingText: "واژهٔ کوتاه‌تری بنویسید یا شرط‌ها را بردارید.",
  clear: "برداشتن شرط‌ها",
};
