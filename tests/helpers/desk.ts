/** Actions on one dossier in the real window: finding it, acting on it, signing. */
import { samplePassword } from "#db/sample/people.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { common } from "#shared/locales/fa/common.ts";
import { shell } from "#shared/locales/fa/shell.ts";
import type { Safir } from "./launch.ts";
import { button, open } from "./office.ts";

/** Posts of the sample, as the sign-in cards name them. */
export const samplePosts = {
  employee: "کارشناس گردشگری",
  manager: "مدیر گردشگری",
  head: "مدیر روابط عمومی",
  clearances: ["مسئول حراست", "مدیر مالی", "مدیر منابع انسانی"],
  deputy: "معاون برنامه‌ریزی",
  mayor: "شهردار ساری",
  secretariat: "مسئول دبیرخانه",
  officer: "کارشناس امور بین‌الملل",
  archivist: "بایگان روابط عمومی",
};

/** `now`: the window and the dossier as they are at the moment, because both are created later. */
export const createDesk = (subject: string, now: () => { safir: Safir; missionId: string }) => {
  const page = () => now().safir.page;
  const today = async () => {
    const answer = await now().safir.call("session.current", {});
    if (!answer.ok) throw new Error(answer.error.reason);
    return answer.value.today;
  };

  const toDossier = async (tab = "") => {
    await page().evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#/missions/${now().missionId}${tab === "" ? "" : `?tab=${tab}`}`,
    );
    await page().getByRole("heading", { name: subject }).waitFor();
  };

  /** Opens the task of this mission from "waits for me". */
  const openFromHome = async () => {
    await open(page(), shell.home);
    await page().getByText(subject).first().waitFor();
  };

  /** In the strip or in the head, neither of which scrolls. */
  const act = (name: string) => button(page().getByRole("main"), name);
  const confirm = async (name: string) => button(page().getByRole("dialog"), name).click();
  /** Signs a decision with the password. */
  const sign = async (name: string) => {
    await page().getByRole("dialog").getByLabel(common.signPassword).fill(samplePassword);
    await confirm(name);
    await page().getByRole("dialog").waitFor({ state: "detached" });
  };

  return { today, toDossier, openFromHome, act, confirm, sign };
};

/** A typed Jalali day with mixed digits of three scripts. */
export const typed = (day: string): string =>
  formatDay(day, "fa", "short").replace("۱", "1").replace("۰", "٠");
