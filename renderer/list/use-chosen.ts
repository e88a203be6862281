/** The rows a person has chosen, also on pages that were turned; other conditions start over. */
import { useState } from "react";

/** As many as fit into the address of a printed sheet. */
const mostChosen = 500;

export interface Chosen<Item> {
  items: readonly Item[];
  has: (item: Item) => boolean;
  set: (items: readonly Item[], on: boolean) => void;
  clear: () => void;
}

/** `asked` says what the list is asked for: a choice belongs to it. */
export const useChosen = <Item>(keyOf: (item: Item) => string, asked: string): Chosen<Item> => {
  const [chosen, setChosen] = useState<{ asked: string; items: ReadonlyMap<string, Item> }>({
    asked,
    items: new Map(),
  });
  const items = chosen.asked === asked ? chosen.items : new Map<string, Item>();
  return {
    items: [...items.values()],
    has: (item) => items.has(keyOf(item)),
    set: (some, on) => {
      const next = new Map(items);
      for (const item of some)
        if (!on) next.delete(keyOf(item));
        else if (next.size < mostChosen) next.set(keyOf(item), item);
      setChosen({ asked, items: next });
    },
    clear: () => setChosen({ asked, items: new Map() }),
  };
};
