/** The page for the safe: the place of backups, how to restore them, and the head of the ledger. */
import { localizeDigits } from "#shared/persian/digits.ts";
import { formatInstant } from "#shared/persian/jalali.ts";
import { useCall } from "#renderer/client.ts";
import { textIn, useLang, type Text } from "#renderer/i18n.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { FactList, Sheet, SheetPage, SheetTable } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";

export function KeepPage({ title }: SheetProps) {
  const lang = useLang();
  const t: Text<"backups"> = (key, params) => textIn(lang, "backups", key, params);
  const { data, error } = useCall("backup.settings", {});
  const codes = useCall("recovery.codes", {});
  const municipality = useCall("setup.status", {}).data?.municipality;
  const refusal = error ?? codes.error;
  if (refusal) return <PrintRefused refusal={refusal} />;
  if (!data || !codes.data || municipality === undefined) return <Loading />;
  const { record, head, lastActAt } = data;
  const instant = (at: string | undefined | null) =>
    at ? formatInstant(at, undefined, lang) : t("never");
  const made = codes.data.codes.map(({ username, madeAt }) =>
    madeAt === null
      ? t("keep.withoutCode", { username })
      : t("keep.codeOf", { username, at: madeAt }),
  );
  const rows = (["code", "place", "file", "restore"] as const).map((row) => ({
    row,
    name: t(`keep.${row}.name`),
    text: t(`keep.${row}.text`),
  }));
  return (
    <SheetPage lang={lang} confidentiality="confidential" running={[title(lang)]}>
      <Sheet
        lang={lang}
        title={title(lang)}
        municipality={(lang === "fa" ? municipality?.nameFa : municipality?.nameEn) ?? ""}
        facts={
          <FactList
            facts={[
              [t("place"), record.place ?? t("noPlace")],
              [t("lastBackup"), instant(record.last?.at)],
              [t("lastDrill"), instant(record.drill?.at)],
              [t("lastAct"), instant(lastActAt)],
              [t("keep.events"), localizeDigits(String(head.position), lang)],
              [t("keep.head"), shortHead(head.runHash)],
            ]}
          />
        }
        foot={[t("keep.foot")]}
      >
        <SheetTable
          heads={[
            { key: "name", text: t("what"), width: "26%" },
            { key: "text", text: t("keep.do") },
            { key: "where", text: t("keep.where"), width: "26%" },
          ]}
        >
          {rows.map(({ row, name, text }) => (
            <tr key={row}>
              <td>{name}</td>
              <td>
                {text}
                {row === "code" && made.map((one) => <div key={one}>{one}</div>)}
              </td>
              <td aria-label={t("keep.where")} />
            </tr>
          ))}
        </SheetTable>
      </Sheet>
    </SheetPage>
  );
}

/** In groups that can be read aloud. */
const shortHead = (hash: string): string => (hash.slice(0, 32).match(/.{1,4}/g) ?? []).join(" ");
