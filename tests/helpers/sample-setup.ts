/** Before the first test of a project: the sample is there, so that making it counts against no test. */
import { sampleFolder } from "./sample.ts";

export const setup = async (): Promise<void> => void (await sampleFolder());
