/** The people a new administrator has to register before anyone can work. */
import { expect, it } from "vitest";
import { must, openTestStore, populate, testPassword, withId } from "../helpers/store.ts";
import { onScreen } from "../helpers/on-screen.ts";

it("J1 a new municipality lacks every role of the main job; a staffed one lacks none", async () => {
  const { store } = openTestStore();
  await must(
    store,
    "window",
    "setup.municipality",
    withId({
      nameFa: "شهرداری ساری",
      nameEn: "Sari",
      adminNameFa: "مدیر سامانه",
      adminPostFa: "مدیر سامانه",
      adminUnitFa: "فناوری اطلاعات",
      username: "admin",
      password: testPassword,
      recoveryCode: "ABCDE-FGHJK-MNPQR-STVWX",
    }),
  );
  expect((await must(store, "window", "people.vacancies", {})).roles).toEqual([
    "mayor",
    "head",
    "manager",
    "employee",
    "archivist",
  ]);

  const { store: staffed } = openTestStore();
  const cast = await populate(staffed);
  const admin = cast.administrator.client;
  expect((await must(staffed, admin, "people.vacancies", {})).roles).toEqual([]);
  await must(
    staffed,
    admin,
    "people.setActive",
    withId(onScreen(staffed, "people.setActive", { id: cast.archivist.id, active: false })),
  );
  expect((await must(staffed, admin, "people.vacancies", {})).roles).toEqual(["archivist"]);
});
