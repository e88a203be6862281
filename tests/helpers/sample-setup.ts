/** Before the first test of a project: the sample is there, so that no test has to wait for it. */
import { sampleFolder } from "./sample.ts";

export const setup = async (): Promise<void> => void (await sampleFolder());
