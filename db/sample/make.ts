export const ensureSample = async (_dir: string, _progress: (done: number, total: number) => void): Promise<void> => {};
