/** The name of a contact in the language on screen, and their tie to Iran or Sari. */
import HomeIcon from "@mui/icons-material/HomeOutlined";
import PublicIcon from "@mui/icons-material/PublicOutlined";
import type { ContactFields, Tie } from "#shared/contacts/contact.ts";
import { useLang, useText, type Lang } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";

type Named = Pick<ContactFields, "nameFa" | "nameEn">;

export const useContactName = (): ((fields: Named) => string) => {
  const lang = useLang();
  return (fields) => nameIn(lang, fields);
};

/** Outside of components: for papers and files. */
export const nameIn = (lang: Lang, { nameFa, nameEn }: Named): string =>
  lang === "en" && nameEn !== "" ? nameEn : nameFa;

export function TieMark({ tie }: { tie: Tie }) {
  const t = useText("contacts");
  if (tie === "none") return null;
  return tie === "sarvi" ? (
    <Mark tone="success" icon={<HomeIcon />} label={t("tie.sarvi")} />
  ) : (
    <Mark tone="teal" icon={<PublicIcon />} label={t("tie.iranian")} />
  );
}
