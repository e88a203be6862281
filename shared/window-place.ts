/** Where the window is and how large: what is kept of it, and how it is held to the displays there are. Pure. */
import { z } from "zod";

/** In per cent, as people know them from browsers. */
export const zooms = [80, 90, 100, 110, 125, 150, 175, 200] as const;
type Zoom = (typeof zooms)[number];

const whole = z.number().int().min(-100_000).max(100_000);
const size = z.number().int().min(1).max(100_000);
const bounds = z.object({ x: whole, y: whole, width: size, height: size });
type Bounds = z.infer<typeof bounds>;

export const windowPlace = z.object({
  bounds: bounds.nullable().catch(null),
  maximized: z.boolean().catch(false),
  zoom: z.literal(zooms).catch(100),
});
export type WindowPlace = z.infer<typeof windowPlace>;

export const firstPlace: WindowPlace = { bounds: null, maximized: false, zoom: 100 };
const firstSize = { width: 1440, height: 900 };
export const smallestSize = { width: 900, height: 600 };

/**
 * Bounds inside the work area of a display: the one that shows most of what was kept, otherwise the
 * first, which is the main one. Never larger than it, so that no foot of a page is behind the task bar.
 */
export const fitBounds = (kept: Bounds | null, workAreas: readonly Bounds[]): Bounds => {
  const [main] = workAreas;
  if (!main) return kept ?? { x: 0, y: 0, ...firstSize };
  const area =
    kept === null
      ? main
      : workAreas.reduce(
          (best, one) => (shared(kept, one) > shared(kept, best) ? one : best),
          main,
        );
  const width = Math.min(kept?.width ?? firstSize.width, area.width);
  const height = Math.min(kept?.height ?? firstSize.height, area.height);
  const within = (at: number, start: number, room: number) =>
    Math.min(Math.max(at, start), start + room);
  const middle = { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2 };
  const { x, y } = kept !== null && shared(kept, area) > 0 ? kept : middle;
  return {
    x: Math.round(within(x, area.x, area.width - width)),
    y: Math.round(within(y, area.y, area.height - height)),
    width,
    height,
  };
};

/** Area that two rectangles have in common. */
const shared = (a: Bounds, b: Bounds): number =>
  Math.max(Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x), 0) *
  Math.max(Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y), 0);

export type ZoomStep = "in" | "out" | "actual";

export const zoomAfter = (zoom: Zoom, step: ZoomStep): Zoom => {
  if (step === "actual") return 100;
  const at = zooms.indexOf(zoom) + (step === "in" ? 1 : -1);
  return zooms[Math.min(Math.max(at, 0), zooms.length - 1)] ?? 100;
};
