/** Several people in one sentence: by post, because a post decides, with the name when it is one. */
import type { ListedPerson } from "#shared/contract/people.ts";
import { useText } from "#renderer/i18n.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";

const named = 3;

export const usePersonList = (): ((people: readonly ListedPerson[]) => string) => {
  const t = useText("dossier");
  const common = useText("common");
  const names = usePersonNames();
  return (people) => {
    const shown = people.slice(0, named).map((person) => {
      const { name, postTitle } = names(person);
      return postTitle === "" || postTitle === name ? name : `${name} (${postTitle})`;
    });
    const rest = people.length - shown.length;
    const list = shown.join(common("listSeparator"));
    return rest > 0 ? `${list} ${t("turn.others", { count: rest })}` : list;
  };
};
