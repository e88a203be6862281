/** The news item as a part of a mission; its own state and events are in `news.ts`. */
import { missionPart } from "../part.ts";
import { newsEvents } from "./events.ts";
import { evolveNews, noNews, type News } from "./news.ts";

export interface NewsState {
  news: News;
}

const initial: NewsState = { news: noNews };

export const newsPart = missionPart({
  key: "news",
  events: newsEvents,
  initial,
  evolve: ({ news }, event, meta) => ({ news: evolveNews(news, event, meta) }),
});
