/** Records of the sample's people: invented, but with check digits that are right. One person is entered twice. */
import { randomUUID } from "node:crypto";
import { mod97 } from "#shared/persian/validators.ts";
import type { ProfileChanges } from "#shared/people/profile.ts";
import { samplePeople } from "./people.ts";
import type { SampleWorld } from "./world.ts";

const fathers = ["حسین", "علی", "محمد", "رضا", "حسن", "قاسم", "اکبر", "جواد", "ابراهیم"];
const fathersEn = [
  "HOSSEIN",
  "ALI",
  "MOHAMMAD",
  "REZA",
  "HASSAN",
  "GHASEM",
  "AKBAR",
  "JAVAD",
  "EBRAHIM",
];
const towns = ["ساری", "بابل", "آمل", "قائم‌شهر", "نکا", "بهشهر"];

export const setUpProfiles = async ({ as, people, now }: SampleWorld): Promise<void> => {
  for (const [index, { key }] of samplePeople.entries()) {
    const id = people.get(key);
    if (id === undefined) continue;
    await as("modir.samaneh", "people.putProfile", {
      commandId: randomUUID(),
      id,
      seenVersion: 0,
      changes: profileOf(index, now),
    });
  }
  await registerTwice({ as, people });
};

const profileOf = (index: number, now: Date): ProfileChanges => {
  const of = <T>(list: readonly T[], shift = 0): T => list[(index + shift) % list.length] as T;
  const expires = new Date(now.getTime() + (120 + ((index * 97) % 1_500)) * 86_400_000);
  const issued = new Date(expires.getTime() - 5 * 365 * 86_400_000);
  return {
    nationalId: nationalIdOf(208_100_000 + index * 4_211),
    personnelNo: String(1400 + index),
    idBookNo: String(310 + index * 17),
    fatherFa: of(fathers),
    fatherEn: of(fathersEn),
    birthDate: `${1966 + ((index * 5) % 28)}-0${1 + (index % 9)}-1${index % 9}`,
    birthPlace: of(towns),
    issuePlace: of(towns),
    gender: index % 3 === 1 ? "woman" : "man",
    marital: index % 4 === 3 ? "single" : "married",
    degree: of(["master", "bachelor", "doctorate", "master"] as const),
    fieldOfStudy: of(["مدیریت شهری", "روابط بین‌الملل", "عمران", "حسابداری", "گردشگری"]),
    yearsOfService: String(4 + ((index * 3) % 24)),
    employment: of(["official", "contractual", "agreement"] as const),
    workplace: "شهرداری ساری",
    mobile: `0911${String(2_340_000 + index * 1_357)}`,
    iban: ibanOf(String(index + 1)),
    passportType: index % 5 === 0 ? "service" : "ordinary",
    passportNo: `${index % 5 === 0 ? "S" : "K"}${String(40_126_000 + index * 731)}`,
    passportIssuedOn: issued.toISOString().slice(0, 10),
    passportExpiresOn: expires.toISOString().slice(0, 10),
    languages: [
      { language: "انگلیسی", level: of(["middle", "good", "little"] as const) },
      ...(index % 4 === 0 ? [{ language: "روسی", level: "little" as const }] : []),
    ],
    allowanceGrade: index < 3 ? "director" : index % 2 === 0 ? "manager" : "expert",
  };
};

/** A person was entered a second time, with another spelling: the list of duplicates shows them. */
const registerTwice = async ({ as, people }: Pick<SampleWorld, "as" | "people">): Promise<void> => {
  const [first] = samplePeople.flatMap((one, index) =>
    one.key === "karshenas.gardeshgari" ? [{ ...one, index }] : [],
  );
  if (!first) return;
  const id = randomUUID();
  await as("modir.samaneh", "people.register", {
    commandId: randomUUID(),
    id,
    username: "",
    password: "not used, he never signs in",
    fields: {
      nameFa: "كارشناس گردشگري",
      nameEn: "",
      postFa: "کارشناس",
      postEn: "Expert",
      unitFa: first.unitFa,
      unitEn: first.unitEn,
      managerId: people.get("modir.ravabet") ?? null,
      roles: ["employee"],
    },
  });
  await as("modir.samaneh", "people.putProfile", {
    commandId: randomUUID(),
    id,
    seenVersion: 0,
    changes: { fatherFa: fathers[first.index % fathers.length] ?? "" },
  });
};

const nationalIdOf = (nine: number): string => {
  const digits = [...String(nine).padStart(9, "0")].map(Number);
  const rest = digits.reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11;
  return `${digits.join("")}${rest < 2 ? rest : 11 - rest}`;
};

const ibanOf = (account: string): string => {
  const body = `017${account.padStart(19, "0")}`;
  const check = 98 - mod97(`${body}182700`);
  return `IR${String(check).padStart(2, "0")}${body}`;
};
