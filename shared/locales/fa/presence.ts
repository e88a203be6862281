/** Words of the presence guard: who would be away at once, and what days these are. */
export const presence = {
  title: "پیش از تصمیم بدانید",
  note: "این‌ها هشدار است و جلوی ثبت یا تصمیم را نمی‌گیرد.",
  anotherMission: "مأموریت دیگر",
  people: "{{names}}",
  missions: "پروندهٔ {{missions}}",
  kind: {
    mayorAndDeputy: "شهردار و معاون او از {{day}} هم‌زمان حضور ندارند.",
    deputyChain:
      "صاحب سمت و جانشین او از {{day}} هم‌زمان حضور ندارند و کسی به‌جای آن‌ها تصمیم نمی‌گیرد.",
    quorum: "از {{day}} فقط {{left}} عضو شورا حضور دارد و جلسهٔ شورا به حد نصاب نمی‌رسد.",
    samePerson: "از {{day}} یک نفر در دو مأموریت است.",
    samePersonAbsent: "از {{day}} نبود دیگری برای یک نفر ثبت شده است.",
    nowruz: "سفر به تعطیلات نوروز می‌خورد ({{day}}).",
    hostHoliday: "{{day}} در کشور میزبان تعطیل است: {{title}}.",
  },
};
