/**
 * The official holidays Safir ships: those of 1405, and the solar ones of 1406. Fixed days by
 * domain.md §6; lunar days as calculated for Iran, where the sighting of the moon may shift them by a
 * day: the administrator corrects them in the calendar. Data, no code.
 */

interface ShippedHoliday {
  day: string;
  titleFa: string;
  titleEn: string;
}

export const shippedHolidays: readonly ShippedHoliday[] = [
  // 1405/1/1
  { day: "2026-03-21", titleFa: "نوروز و عید فطر", titleEn: "Nowruz" },
  // 1405/1/2
  { day: "2026-03-22", titleFa: "نوروز و تعطیلی عید فطر", titleEn: "Nowruz" },
  // 1405/1/3
  { day: "2026-03-23", titleFa: "نوروز", titleEn: "Nowruz" },
  // 1405/1/4
  { day: "2026-03-24", titleFa: "نوروز", titleEn: "Nowruz" },
  // 1405/1/12
  { day: "2026-04-01", titleFa: "روز جمهوری اسلامی", titleEn: "Islamic Republic Day" },
  // 1405/1/13
  { day: "2026-04-02", titleFa: "روز طبیعت", titleEn: "Nature Day" },
  // 1405/1/25
  { day: "2026-04-14", titleFa: "شهادت امام جعفر صادق", titleEn: "Martyrdom of Imam Sadiq" },
  // 1405/3/6
  { day: "2026-05-27", titleFa: "عید قربان", titleEn: "Eid al-Adha" },
  // 1405/3/14
  { day: "2026-06-04", titleFa: "رحلت امام خمینی و عید غدیر", titleEn: "Death of Imam Khomeini" },
  // 1405/3/15
  { day: "2026-06-05", titleFa: "قیام پانزدهم خرداد", titleEn: "Uprising of 15 Khordad" },
  // 1405/4/4
  { day: "2026-06-25", titleFa: "تاسوعای حسینی", titleEn: "Tasua" },
  // 1405/4/5
  { day: "2026-06-26", titleFa: "عاشورای حسینی", titleEn: "Ashura" },
  // 1405/5/13
  { day: "2026-08-04", titleFa: "اربعین حسینی", titleEn: "Arbaeen" },
  // 1405/5/21
  {
    day: "2026-08-12",
    titleFa: "رحلت پیامبر اسلام و شهادت امام حسن مجتبی",
    titleEn: "Death of the Prophet",
  },
  // 1405/5/22
  { day: "2026-08-13", titleFa: "شهادت امام رضا", titleEn: "Martyrdom of Imam Reza" },
  // 1405/5/30
  { day: "2026-08-21", titleFa: "شهادت امام حسن عسکری", titleEn: "Martyrdom of Imam Askari" },
  // 1405/6/8
  {
    day: "2026-08-30",
    titleFa: "ولادت پیامبر اسلام و امام جعفر صادق",
    titleEn: "Birth of the Prophet",
  },
  // 1405/8/22
  { day: "2026-11-13", titleFa: "شهادت حضرت فاطمه", titleEn: "Martyrdom of Fatima" },
  // 1405/10/2
  { day: "2026-12-23", titleFa: "ولادت امام علی", titleEn: "Birth of Imam Ali" },
  // 1405/10/16
  { day: "2027-01-06", titleFa: "مبعث پیامبر اسلام", titleEn: "Mab‘ath" },
  // 1405/11/4
  { day: "2027-01-24", titleFa: "ولادت امام مهدی", titleEn: "Birth of Imam Mahdi" },
  // 1405/11/22
  { day: "2027-02-11", titleFa: "پیروزی انقلاب اسلامی", titleEn: "Victory of the Revolution" },
  // 1405/12/9
  { day: "2027-02-28", titleFa: "شهادت امام علی", titleEn: "Martyrdom of Imam Ali" },
  // 1405/12/19
  { day: "2027-03-10", titleFa: "عید فطر", titleEn: "Eid al-Fitr" },
  // 1405/12/20
  { day: "2027-03-11", titleFa: "تعطیلی عید فطر", titleEn: "Eid al-Fitr holiday" },
  // 1405/12/29
  { day: "2027-03-20", titleFa: "ملی‌شدن صنعت نفت", titleEn: "Nationalisation of the oil industry" },
  // 1406/1/1
  { day: "2027-03-21", titleFa: "آغاز نوروز", titleEn: "Nowruz" },
  // 1406/1/2
  { day: "2027-03-22", titleFa: "نوروز", titleEn: "Nowruz" },
  // 1406/1/3
  { day: "2027-03-23", titleFa: "نوروز", titleEn: "Nowruz" },
  // 1406/1/4
  { day: "2027-03-24", titleFa: "نوروز", titleEn: "Nowruz" },
  // 1406/1/12
  { day: "2027-04-01", titleFa: "روز جمهوری اسلامی", titleEn: "Islamic Republic Day" },
  // 1406/1/13
  { day: "2027-04-02", titleFa: "روز طبیعت", titleEn: "Nature Day" },
  // 1406/3/14
  { day: "2027-06-04", titleFa: "رحلت امام خمینی", titleEn: "Death of Imam Khomeini" },
  // 1406/3/15
  { day: "2027-06-05", titleFa: "قیام پانزدهم خرداد", titleEn: "Uprising of 15 Khordad" },
  // 1406/11/22
  { day: "2028-02-11", titleFa: "پیروزی انقلاب اسلامی", titleEn: "Victory of the Revolution" },
  // 1406/12/29
  { day: "2028-03-19", titleFa: "ملی‌شدن صنعت نفت", titleEn: "Nationalisation of the oil industry" },
];
