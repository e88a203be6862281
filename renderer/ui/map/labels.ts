/** Names beside the dots of a map: within the frame, on no dot and on no other name. Pure. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export type Frame = Pick<Box, "width" | "height">;

const labelHeight = 22;
/** A wide letter of the face at 15 px, and room at both ends. */
const widthOf = (name: string) => name.length * 8.6 + 12;

export interface Dot {
  x: number;
  y: number;
  r: number;
}

/** Beside, above or below its dot; `null` where there is no room. */
export const placeLabels = (
  dots: readonly Dot[],
  names: readonly string[],
  frame: Frame,
): (Box | null)[] => {
  const taken: Box[] = dots.map(({ x, y, r }) => ({
    x: x - r,
    y: y - r,
    width: 2 * r,
    height: 2 * r,
  }));
  return dots.map(({ x, y, r }, index) => {
    const width = widthOf(names[index] ?? "");
    const gap = r + 3;
    const middle = y - labelHeight / 2;
    const candidates = [
      [x + gap, middle],
      [x - gap - width, middle],
      [x - width / 2, y - gap - labelHeight],
      [x - width / 2, y + gap],
      [x + gap / 2, y - gap - labelHeight],
      [x + gap / 2, y + gap],
      [x - gap / 2 - width, y - gap - labelHeight],
      [x - gap / 2 - width, y + gap],
    ].map(([left = 0, top = 0]): Box => ({ x: left, y: top, width, height: labelHeight }));
    const free = candidates.find(
      (box) => isInside(box, frame) && !taken.some((other) => meets(box, other)),
    );
    if (free === undefined) return null;
    taken.push(free);
    return free;
  });
};

export const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const isInside = ({ x, y, width, height }: Box, frame: Frame) =>
  x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
