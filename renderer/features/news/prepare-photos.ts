/**
 * Photos prepared for release: drawn on a canvas and written again, no larger than a page needs, so that
 * they contain only pixels – no place, no time, no camera.
 */
import { cleanJpeg } from "#shared/news/clean-jpeg.ts";
import type { NewsDocument } from "#shared/news/document.ts";
import type { ReadyPhoto } from "#shared/news/html.ts";
import { ok, refuse, type Result } from "#shared/result.ts";
import { call } from "#renderer/client.ts";

export interface PreparedPhoto extends ReadyPhoto {
  bytes: Uint8Array<ArrayBuffer>;
}

/** The longer side, in pixels. */
const longest = 1600;
const quality = 0.85;

export const preparePhotos = async (
  photos: NewsDocument["photos"],
): Promise<Result<PreparedPhoto[]>> => {
  const ready: PreparedPhoto[] = [];
  for (const { sha256, caption } of photos) {
    const file = await call("file.read", { sha256 });
    if (!file.ok) return file;
    const drawn = await redraw(file.value);
    if (drawn === null) return refuse("refused", "photoUnreadable", { caption });
    ready.push({ ...drawn, caption, dataUri: `data:image/jpeg;base64,${base64(drawn.bytes)}` });
  }
  return ok(ready);
};

const redraw = async ({
  bytes,
  mime,
}: {
  bytes: Uint8Array;
  mime: string;
}): Promise<Pick<PreparedPhoto, "bytes" | "width" | "height"> | null> => {
  try {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mime }));
    const scale = Math.min(1, longest / Math.max(image.width, image.height));
    const width = Math.max(1, Math.round(image.width * scale));
    const height = Math.max(1, Math.round(image.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d");
    if (context === null) return null;
    // Transparent areas become white.
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    image.close();
    const written = await canvas.convertToBlob({ type: "image/jpeg", quality });
    const clean = cleanJpeg(new Uint8Array(await written.arrayBuffer()));
    return clean && { bytes: clean, width, height };
  } catch {
    return null;
  }
};

const chunk = 0x8000;
const base64 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += chunk)
    text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
};
