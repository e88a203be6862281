/** Words that every list has: order, files and papers made of it, nothing found. */
export const lists = {
  sortBy: "ترتیب",
  sortOwn: "ترتیب پیش‌فرض",
  sortUp: "{{column}}، صعودی",
  sortDown: "{{column}}، نزولی",
  printPdf: "چاپ (PDF)",
  saveXlsx: "خروجی اکسل",
  saved: "ذخیره شد: {{path}}",
  making: "در حال ساختن فایل: {{done}} از {{total}} سطر",
  stopMaking: "توقف",
  row: "ردیف",
  prepared: "تهیه‌شده در {{day}}",
  rows_one: "یک سطر",
  rows_other: "{{count}} سطر",
  capped:
    "بیش از {{count}} مورد یافت شد؛ تنها {{count}} مورد تازه‌تر در فهرست است. شرط‌ها را محدودتر کنید.",
  filtered: "با پالایه",
  noMatchTitle: "چیزی با این شرط‌ها پیدا نشد",
  noMatchText: "شرط‌ها را تغییر دهید یا بردارید.",
  clear: "برداشتن شرط‌ها",
};
