/** The news item as a part of a mission; its own state and events stand in `news.ts`. */
import { missionPart } from "../part.ts";
import { newsEvents } from "./events.ts";
import { evolveNews } from "./news.ts";
import { initial } from "./state.ts";

export const newsPart = missionPart({
  key: "news",
  events: newsEvents,
  initial,
  evolve: ({ news }, event, meta) => ({ news: evolveNews(news, event, meta) }),
});
