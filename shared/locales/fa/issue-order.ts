/** Words of the dialog in which the order is issued: its sheet, what follows, what was seen. */
export const issueOrder = {
  title: "صدور حکم برای پروندهٔ {{no}}",
  sheet: "برگهٔ حکم، همان‌گونه که چاپ می‌شود",
  follows: "با صدور حکم",
  number:
    "شمارهٔ {{no}} دفتر احکام و تاریخ امروز را می‌گیرد و متن آن دیگر عوض نمی‌شود؛ هر تغییر اساسی سفر، حکم تازه می‌خواهد.",
  commits: "{{amount}} از «تأمین‌شده» به «تعهد با حکم» می‌رود.",
  commitsOf: "{{amount}} در ردیف {{line}} از «تأمین‌شده» به «تعهد با حکم» می‌رود.",
  told_one: "{{who}} خبردار می‌شود.",
  told_other: "{{who}} خبردار می‌شوند.",
  next: "گام بعدی: {{task}}.",
  checked: "پیش از صدور دیده شد",
  approvals_one: "یک گام تأیید",
  approvals_other: "{{count}} گام تأیید",
  permits_one: "یک مجوز بیرونی",
  permits_other: "{{count}} مجوز بیرونی",
  budget: "اعتبار",
  read: "برگهٔ حکم را خواندم؛ صادر شود.",
  confirm: "صدور حکم {{no}}",
};
