/** The page of a list: its views in the head, the list on the whole sheet. */
import { Box } from "@mui/material";
import type { ReactNode } from "react";
import type { QueryName } from "#renderer/client.ts";
import { Page } from "#renderer/ui/page.tsx";
import type { ListSearch } from "./define-list.ts";
import { ListView } from "./list-view.tsx";
import { ListViews } from "./list-views.tsx";
import type { ShownList } from "./use-list.ts";

export function ListPage<
  N extends QueryName,
  Item,
  Search extends ListSearch,
  K extends string,
>(props: {
  shown: ShownList<N, Item, Search, K>;
  title: string;
  /** What is said of the list in its head; cut where the line ends. */
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** In place of the list: a view of its own, such as a chart. */
  instead?: ReactNode;
  /** Dialogs of the page. */
  children?: ReactNode;
}) {
  const { shown, title, subtitle, actions, instead, children } = props;
  return (
    <Page
      title={title}
      flush
      large
      views={<ListViews shown={shown} />}
      subtitle={subtitle}
      actions={actions}
    >
      {instead ? (
        <Box data-scroll="" sx={{ flex: 1, minBlockSize: 0, overflowY: "auto", padding: 2 }}>
          {instead}
        </Box>
      ) : (
        <ListView shown={shown} />
      )}
      {children}
    </Page>
  );
}
