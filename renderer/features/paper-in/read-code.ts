/** Finding the printed code in the pixels of a scan or a photo. Runs in a worker; knows no page. */
import jsQR from "jsqr";
import { readPaperCode } from "#shared/paper-code.ts";
import { readMarkCode } from "#shared/whole/mark.ts";

export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** The text of a Safir code; `null`: none, a damaged one, or another program's. */
export const codeInPixels = ({ data, width, height }: Pixels): string | null => {
  const text = jsQR(data, width, height, { inversionAttempts: "dontInvert" })?.data ?? "";
  return readPaperCode(text) !== null || readMarkCode(text) !== null ? text : null;
};

/**
 * Sizes to try, in turn: small finds the code of a clear scan at once, large that of a photo.
 * Beyond the largest a photo contains only noise.
 */
export const widths = [900, 1600, 2600] as const;
