/**
 * What a helper has opened is closed after the test that asked for it. The hook itself is set by the
 * setup files: files of one worker share their modules, and a hook set by a module would belong to
 * the first file alone.
 */
const closing: (() => unknown)[] = [];

export const afterThisTest = (close: () => unknown): void => void closing.push(close);

/** The newest first: a store is closed before its folder goes. */
export const closeAll = (): void => {
  for (let close = closing.pop(); close; close = closing.pop()) close();
};
