/**
 * `node build/run.mjs icons`: draws build/resources/icon.svg as the PNG that electron-builder
 * makes every platform's icon from. Run it after a change of the drawing; the PNG is committed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { _electron } from "playwright-core";
import { bundleAll } from "./bundle.ts";
import { root } from "./paths.ts";
import { prepareElectron } from "./prepare-electron.ts";

const ready = await prepareElectron((line) => console.log(line));
if (ready === null) process.exit(1);
await bundleAll();

const folder = path.join(root, "build", "resources");
const svg = readFileSync(path.join(folder, "icon.svg")).toString("base64");
const app = await _electron.launch({
  executablePath: ready.electron.executable,
  args: [...ready.args, root],
  env: { ...process.env, ...ready.display.env } as Record<string, string>,
});
const page = await app.firstWindow();
// The page's own canvas draws it, at the size and with the smoothing that Chromium has.
const png = await page.evaluate(draw, `data:image/svg+xml;base64,${svg}`);
writeFileSync(path.join(folder, "icon.png"), Buffer.from(png.split(",")[1] ?? "", "base64"));
await app.close();
ready.display.stop();
process.exit(0);

/** Runs in the page. */
async function draw(address: string): Promise<string> {
  const { document, Image } = globalThis as unknown as {
    document: { createElement: (name: "canvas") => CanvasLike };
    Image: new () => { src: string; decode: () => Promise<void> };
  };
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: 512, height: 512 });
  canvas.getContext("2d").drawImage(image, 0, 0, 512, 512);
  return canvas.toDataURL("image/png");
}

interface CanvasLike {
  getContext: (kind: "2d") => { drawImage: (...all: unknown[]) => void };
  toDataURL: (mime: string) => string;
}
