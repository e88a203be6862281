/** A finding as a sentence, and the record it is about by its name. */
import type { FoundRecord, ShownFinding } from "#shared/contract/whole.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { hasText, useLang, useText } from "#renderer/i18n.ts";

const anchorKey = {
  here: { behind: "anchor.hereBehind", rewritten: "anchor.hereRewritten" },
  backup: { behind: "anchor.backupBehind", rewritten: "anchor.backupRewritten" },
  paper: { behind: "anchor.paperBehind", rewritten: "anchor.paperRewritten" },
} as const;

export const useFindingWords = () => {
  const t = useText("whole");
  const lang = useLang();

  const sentenceOf = ({ kind, subject, detail }: ShownFinding): string => {
    const { count = 1, version = 1, position = 0, name = "", missing = 0 } = detail;
    switch (kind) {
      case "event":
        return t("what.event", { count, version });
      case "chain":
        return t("what.chain", { position });
      case "anchor": {
        const problem = detail.problem === "behind" ? "behind" : "rewritten";
        const key = anchorKey[detail.source ?? "backup"][problem];
        return t(key, { time: detail.madeAt ?? "", position, missing });
      }
      case "table":
        return t("what.table");
      case "schema":
        return t("what.schema", { name: subject });
      case "projection":
        return t("what.projection", { count });
      case "signature":
        return t("what.signature", { count, version });
      case "key":
        return t("what.key");
      case "credential":
        return t("what.credential");
      case "recovery":
        return t("what.recovery");
      case "paper":
        return t(detail.problem === "missing" ? "what.paperMissing" : "what.paperChanged", {
          name,
        });
    }
  };

  const recordNameOf = ({ kind, nameFa, nameEn }: FoundRecord): string => {
    const key = `record.${kind}`;
    const name = localizeDigits(lang === "en" && nameEn !== "" ? nameEn : nameFa, lang);
    return hasText("whole", key) ? t(key, { name }) : t("record.other");
  };

  return { sentenceOf, recordNameOf };
};
