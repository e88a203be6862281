/** The diary of the journey under way in the sample: the days that have passed, with a photo. */
import { randomUUID } from "node:crypto";
import type { DiaryEntry } from "#shared/mission/report/diary.ts";
import { addDays, todayIn } from "#shared/persian/days.ts";
import { zone } from "../zone.ts";
import type { SampleWorld } from "./world.ts";
import { samplePhoto } from "./papers.ts";

const writer = "modir.pasmand";

export const keepDiary = async ({ as, now }: SampleWorld): Promise<void> => {
  const today = todayIn(zone, now);
  const { missions } = await as(writer, "mission.list", { mine: true, status: "ordered" });
  const journey = missions.find((one) => one.startDate <= today && today <= one.endDate);
  if (!journey) return;
  const file = await as(writer, "file.add", {
    name: "اتاق پایش.png",
    mime: "",
    bytes: samplePhoto(901),
  });
  const entries: DiaryEntry[] = [
    {
      day: journey.startDate,
      places: `تهران، ${journey.city}`,
      meetings: [],
      text: "پرواز با دو ساعت تأخیر رسید؛ میزبان در فرودگاه بود.\nبرنامهٔ دو روز بعد را با رابط میزبان مرور کردیم.",
      photos: [],
    },
    {
      day: addDays(journey.startDate, 1),
      places: `شهرداری ${journey.city}، اتاق پایش پسماند`,
      meetings: [
        {
          person: "نورلان احمدوف",
          post: "مدیر پسماند",
          organisation: `شهرداری ${journey.city}`,
          contact: "n.akhmedov@example.kz",
        },
      ],
      text: "نشست با مدیریت پسماند: مسیر کامیون‌ها هر روز از روی پرشدن سطل‌ها چیده می‌شود.\nاز اتاق پایش بازدید کردیم؛ نرم‌افزار را می‌فروشند و آموزش آن دو هفته است.\nقرار شد قیمت و نمونهٔ قرارداد را بفرستند.",
      photos: [{ file, caption: "اتاق پایش پسماند، هنگام بازدید هیأت" }],
    },
  ];
  await as(writer, "draft.save", {
    id: randomUUID(),
    kind: "diary",
    missionId: journey.id,
    body: { days: entries.filter((one) => one.day <= today) },
  });
};
