/** New ids. Pure: the clock and the random bytes come from the caller. */

/**
 * A UUIDv7 (RFC 9562 §5.7): its first bits are the time, so that ids made one after the other are side
 * by side in every index, and a command writes to few pages. Nothing else depends on that time: a clock that is
 * wrong makes indexes slower and changes no order. `chance`: sixteen random bytes.
 */
export const uuid7 = (time: number, chance: Uint8Array): string => {
  const hex = [...chance].map((one) => one.toString(16).padStart(2, "0")).join("");
  const when = time.toString(16).padStart(12, "0").slice(-12);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    when.slice(0, 8),
    when.slice(8),
    `7${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
};
