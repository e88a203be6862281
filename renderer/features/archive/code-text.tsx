/** A code or number of the archive: from the left in both languages, in the digits of the screen. */
import { Digits } from "#renderer/ui/text.tsx";

export function CodeText({ children }: { children: string }) {
  return (
    <span dir="ltr">
      <Digits>{children}</Digits>
    </span>
  );
}
