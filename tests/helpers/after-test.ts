/**
 * Resources a helper opens are closed after the test that uses them. The hook itself is set by the
 * setup files: files of one worker share their modules, and a hook set by a module would run only for
 * the first file.
 */
const closing: (() => unknown)[] = [];

export const afterThisTest = (close: () => unknown): void => void closing.push(close);

/** The newest first: a store is closed before its folder is removed. */
export const closeAll = (): void => {
  for (let close = closing.pop(); close; close = closing.pop()) close();
};
