/** What was written and released about a mission for the public. */
import { noNews, type News } from "./news.ts";

export interface NewsState {
  news: News;
}

export const initial: NewsState = { news: noNews };
