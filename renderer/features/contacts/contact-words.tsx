/** The name of somebody met in the language on screen, and what ties him to home. */
import HomeIcon from "@mui/icons-material/HomeOutlined";
import PublicIcon from "@mui/icons-material/PublicOutlined";
import type { ContactFields, Tie } from "#shared/contacts/contact.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";

export const useContactName = (): ((
  fields: Pick<ContactFields, "nameFa" | "nameEn">,
) => string) => {
  const lang = useLang();
  return ({ nameFa, nameEn }) => (lang === "en" && nameEn !== "" ? nameEn : nameFa);
};

export function TieMark({ tie }: { tie: Tie }) {
  const t = useText("contacts");
  if (tie === "none") return null;
  return tie === "sarvi" ? (
    <Mark tone="success" icon={<HomeIcon />} label={t("tie.sarvi")} />
  ) : (
    <Mark tone="teal" icon={<PublicIcon />} label={t("tie.iranian")} />
  );
}
