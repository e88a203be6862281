/**
 * The types that hold the catalogues together. Persian is the source: English has its shape, so a
 * missing or superfluous key does not compile. Sentences are in `fa/` and `en/`, never here.
 */

/** The same keys with other words. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** Dotted paths to every sentence; `count_one` and `count_other` are asked for as `count`. */
export type TextKey<T> = {
  [K in keyof T & (string | number)]: T[K] extends string
    ? Singular<`${K}`>
    : `${K}.${TextKey<T[K]>}`;
}[keyof T & (string | number)];

type Singular<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
