/**
 * W7: a key in row 100 of the delegation against a key in the subject, in the built page in Chromium:
 * milliseconds from the key until the next frame is drawn.
 */
import { openBrowser } from "#tests/helpers/browser.ts";
import { signIn } from "#tests/helpers/screens.ts";
import { newId } from "#renderer/new-id.ts";
import { middle } from "./figures.ts";

const members = Array.from({ length: 100 }, (_, index) => ({
  personId: null,
  key: "",
  nameFa: `عضو ${index + 1}`,
  nameEn: "",
  nationalId: "",
  post: "کارشناس",
  workplace: "",
  role: index === 0 ? "head" : "member",
  passportType: "ordinary",
  travellerClass: "contractor",
  selectionReason: "",
  paidBy: [],
}));

export const typing = async (): Promise<void> => {
  const window = await openBrowser({ sample: true });
  try {
    await signIn(window, "karshenas.gardeshgari");
    const id = newId();
    await window.call("draft.save", { id, kind: "request", missionId: null, body: { members } });
    const { page } = window;
    const keys = () => page.evaluate(timeKeys);
    const ratios: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await window.go(`/request/${id}?section=delegation`);
      await page.locator("#field-members-99-nameFa").click();
      const row = await keys();
      await window.go(`/request/${id}?section=purpose`);
      await page.locator("#field-subject").focus();
      ratios.push(row / (await keys()));
    }
    const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
    console.log(
      `W7 a key in row 100 of the delegation / in the subject: ${middle(ratios).toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)}), goal ≤ 2`,
    );
  } finally {
    await window.close();
  }
};

/** Runs in the page: the median over forty keys in the field with the focus. */
const timeKeys = async (): Promise<number> => {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) throw new Error("no field has the focus");
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  const took: number[] = [];
  for (let key = 0; key < 40; key += 1) {
    const start = performance.now();
    set?.call(field, `${field.value}ا`);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    took.push(performance.now() - start);
  }
  return took.toSorted((a, b) => a - b)[20] ?? 0;
};
