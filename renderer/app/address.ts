/**
 * What may be in an address beside its path. A parameter that cannot be read falls away instead of
 * failing the page. Written by hand: the first load is smaller without a schema library.
 */
type Read<T> = (raw: unknown) => T | undefined;
type Shape = Record<string, Read<unknown>>;
type Search<S extends Shape> = { [K in keyof S]?: ReturnType<S[K]> };

/**
 * Reads the parameters of a route. One that cannot be read is named with nothing: left out, the router
 * would take it from the address as it is.
 */
export const search =
  <S extends Shape>(shape: S) =>
  (raw: Record<string, unknown>): Search<S> =>
    Object.fromEntries(
      Object.entries(shape).map(([name, read]) => [name, read(raw[name])]),
    ) as Search<S>;

export const text: Read<string> = (raw) => (typeof raw === "string" ? raw : undefined);
export const flag: Read<boolean> = (raw) => (typeof raw === "boolean" ? raw : undefined);

/** A whole number within bounds. */
export const whole =
  (from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER): Read<number> =>
  (raw) =>
    typeof raw === "number" && Number.isSafeInteger(raw) && raw >= from && raw <= to
      ? raw
      : undefined;

export const page = whole(0);
/** A Persian year. */
export const year = whole(1300, 1600);
