/** Gifts of the sample's journeys: handicraft given, presents received, and where they went. */
import { randomUUID } from "node:crypto";
import { addDays } from "#shared/persian/days.ts";
import type { createActs } from "./acts.ts";
import type { SampleMission } from "./missions.ts";
import { samplePdf, samplePhoto } from "./papers.ts";

const rials = (minor: number) => ({ minor, currency: "IRR" as const });

export const createGiftActs = (
  { act, upload }: ReturnType<typeof createActs>,
  {
    row,
    index,
    end,
    personId,
  }: { row: SampleMission; index: number; end: string; personId: string },
) => {
  const host = {
    person: "مدیر روابط خارجی",
    post: "مدیر",
    organisation: row.host,
    rank: "others",
    member: personId,
    day: end,
  };
  /** Above the ceiling: what was handed over before the archive, or is still in a person's cupboard. */
  const hasWatch = (row.stage === "archived" && index % 5 === 3) || row.stage === "reported";
  const watchId = hasWatch ? randomUUID() : null;
  const record = (gift: object, id = randomUUID()) =>
    act(row.by, "recordGift", { id, ...host, ...gift });

  return {
    /** In the days after the return, before the report is filed. */
    record: async (): Promise<void> => {
      if (index % 2 === 0) {
        const picture = samplePhoto(index + 40);
        await record({
          direction: "given",
          what: "تابلوی گلیم سوادکوه",
          kind: "durable",
          value: rials(1_850_000),
          file: await upload(row.by, `تابلوی گلیم ${index + 1}.png`, picture),
        });
      } else
        await record({
          direction: "given",
          what: "کلوچه و عسل کوهستان",
          kind: "consumable",
          value: rials(900_000),
        });
      if (index % 3 === 1) {
        const id = randomUUID();
        const what = "بشقاب سفالی با نقش شهر";
        await record({ direction: "received", what, kind: "durable", value: rials(1_200_000) }, id);
        await act(row.by, "handOverGift", { id, to: "kept", day: addDays(end, 2) });
      }
      if (index % 11 === 5)
        await record({
          direction: "given",
          what: "قالیچهٔ دست‌باف",
          kind: "durable",
          value: rials(12_500_000),
          person: "معاون وزیر گردشگری",
          post: "معاون وزیر",
          rank: "ambassador",
          override: "امضای تفاهم‌نامه؛ شهردار در جلسهٔ هماهنگی پذیرفته بود.",
        });
      if (watchId !== null)
        await record(
          {
            direction: "received",
            what: "ساعت رومیزی برنجی",
            kind: "durable",
            value: { minor: 40_00, currency: "EUR" },
            fx: { rate: "720000", rateDate: end, source: "بانک مرکزی" },
            person: "شهردار",
            post: "شهردار",
          },
          watchId,
        );
    },

    /** Before the dossier is closed. */
    handOver: async (): Promise<void> => {
      if (watchId === null || row.stage !== "archived") return;
      const receiptNo = `م/${400 + index}`;
      await act(row.by, "handOverGift", {
        id: watchId,
        to: index % 2 === 0 ? "museum" : "storehouse",
        place: index % 2 === 0 ? "موزهٔ عمارت کلبادی ساری" : "انبار امور اداری",
        day: addDays(end, 11),
        receiptNo,
        receipt: await upload(
          row.by,
          `رسید تحویل هدیه ${index + 1}.pdf`,
          samplePdf(`Gift receipt ${index + 1}`),
        ),
      });
    },
  };
};
