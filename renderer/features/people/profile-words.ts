/** A profile's values as words: one place for reading, printing and exporting them. */
import { formatBoth, isDay } from "#shared/persian/jalali.ts";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";
import { isMasked, type Profile, type ProfileKey } from "#shared/people/profile.ts";
import { textIn, useLang, type Text } from "#renderer/i18n.ts";

/** The sections of a person's record, in their order; every field is in one. */
export const profileSections = {
  identity: [
    "nationalId",
    "fatherFa",
    "fatherEn",
    "idBookNo",
    "issuePlace",
    "birthDate",
    "birthPlace",
    "gender",
    "marital",
  ],
  work: [
    "personnelNo",
    "employment",
    "workplace",
    "yearsOfService",
    "allowanceGrade",
    "degree",
    "fieldOfStudy",
  ],
  contact: ["mobile", "phone", "iban"],
  passport: ["passportType", "passportNo", "passportIssuedOn", "passportExpiresOn"],
  languages: ["languages"],
  emergency: ["emergencyName", "emergencyPhone"],
} as const satisfies Record<string, readonly ProfileKey[]>;
export type ProfileSection = keyof typeof profileSections;
export const profileSectionNames = Object.keys(profileSections) as ProfileSection[];

/** Numbers that are Latin by nature and read from left to right. */
export const latinFields: ReadonlySet<ProfileKey> = new Set(["passportNo", "iban", "fatherEn"]);

export const useProfileWord = (): ((profile: Profile, key: ProfileKey) => string) => {
  const lang = useLang();
  return (profile, key) => profileWord(lang, profile, key);
};

/** The same in a given language, for papers that are Persian in either. */
export const profileWord = (lang: Lang, profile: Profile, key: ProfileKey): string => {
  const t: Text<"profile"> = (name, params) => textIn(lang, "profile", name, params);
  switch (key) {
    case "gender":
      return profile.gender && t(`gender.${profile.gender}`);
    case "marital":
      return profile.marital && t(`marital.${profile.marital}`);
    case "degree":
      return profile.degree && t(`degree.${profile.degree}`);
    case "employment":
      return profile.employment && t(`employment.${profile.employment}`);
    case "allowanceGrade":
      return profile.allowanceGrade && t(`grade.${profile.allowanceGrade}`);
    case "passportType":
      return profile.passportType && textIn(lang, "words", `passportType.${profile.passportType}`);
    case "languages":
      return profile.languages
        .map(({ language, level }) =>
          t("languageWithLevel", { language, level: t(`level.${level}`) }),
        )
        .join(textIn(lang, "common", "listSeparator"));
    default: {
      const value = profile[key];
      if (isDay(value)) return formatBoth(value, lang);
      return latinFields.has(key) && !isMasked(value) ? value : localizeDigits(value, lang);
    }
  }
};
