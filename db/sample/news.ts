/** News in the sample: one item about a journey with a report, released to the portal. */
import { placeholderMark } from "#shared/news/draft.ts";
import { createActs } from "./acts.ts";
import type { SampleWorld } from "./world.ts";

const officer = "karshenas.beynolmelal";

export const releaseNews = async (world: SampleWorld): Promise<void> => {
  const { missions } = await world.as(officer, "mission.list", { status: "archived" });
  for (const { id: missionId } of missions) {
    const { desk } = await world.as(officer, "mission.newsDesk", { missionId });
    if (desk === null) continue;
    const { suggestion } = desk;
    const body = suggestion.body.filter((one) => !one.includes(placeholderMark));
    const { act } = createActs(world, missionId);
    await act(officer, "writeNews", { ...suggestion, body });
    const recipient = "درگاه شهرداری ساری";
    const release = { format: "html", lang: "fa", recipient };
    await act(officer, "releaseNews", release);
    return;
  }
};
