/**
 * Import this first in jsdom tests: jsdom puts its own `Uint8Array` over Node's, and then no
 * Buffer is an instance of it. The product has one realm; so has the test.
 */
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;
