/** The worker that looks for the code, off the page's own thread. */
import { codeInPixels, widths } from "./read-code.ts";

/** The request, by number; the answer has the same number. */
interface Asked {
  id: number;
  file: Blob;
}

addEventListener("message", (event: MessageEvent<Asked>) => {
  const { id, file } = event.data;
  void read(file).then((text) => postMessage({ id, text }));
});

const read = async (file: Blob) => {
  try {
    const image = await createImageBitmap(file);
    for (const width of widths) {
      const scale = Math.min(1, width / image.width);
      const [w, h] = [Math.round(image.width * scale), Math.round(image.height * scale)];
      const context = new OffscreenCanvas(w, h).getContext("2d", { willReadFrequently: true });
      context?.drawImage(image, 0, 0, w, h);
      const pixels = context?.getImageData(0, 0, w, h);
      const text = pixels ? codeInPixels(pixels) : null;
      if (text !== null) return text;
      if (scale === 1) break;
    }
  } catch {
    // Not a picture that can be drawn: it has no code.
  }
  return null;
};
