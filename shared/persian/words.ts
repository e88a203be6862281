// Numbers in Persian words, for amounts on printed orders (domain.md §6, Money).

const MAX = 1e15;

const ONES =
  "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده".split(
    " ",
  );
const TENS = ["", "", ..."بیست سی چهل پنجاه شصت هفتاد هشتاد نود".split(" ")];
const HUNDREDS = ["", ..."صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد".split(" ")];
const SCALES = ["", "هزار", "میلیون", "میلیارد", "تریلیون", "کوادریلیون"];

/**
 * An integer between -10^15 and 10^15 in Persian words (domain.md §6, Money: in words on printed
 * orders). A thousand is «یک هزار», as on cheques, so that no word can be written before it.
 */
export function numberToWords(n: number, _lang: "fa" = "fa"): string {
  if (!Number.isInteger(n) || Math.abs(n) > MAX) throw new RangeError(`no words for ${n}`);
  if (n === 0) return "صفر";
  const words: string[] = [];
  let rest = Math.abs(n);
  for (let scale = 0; rest > 0; scale += 1) {
    const group = rest % 1000;
    if (group > 0) words.unshift(`${groupToWords(group)} ${SCALES[scale] ?? ""}`.trim());
    rest = Math.floor(rest / 1000);
  }
  return `${n < 0 ? "منفی " : ""}${words.join(" و ")}`;
}

/** 1 to 999. */
function groupToWords(group: number): string {
  const below = group % 100;
  const parts = [
    HUNDREDS[Math.floor(group / 100)],
    ...(below < 20
      ? [below > 0 ? ONES[below] : ""]
      : [TENS[Math.floor(below / 10)], below % 10 > 0 ? ONES[below % 10] : ""]),
  ];
  return parts.filter((part) => part !== undefined && part !== "").join(" و ");
}
