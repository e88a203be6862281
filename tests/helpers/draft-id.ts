/**
 * The id of the draft that a test writes, different for each test: unsaved text of one test is
 * restored with its draft, which is right in the app and wrong here.
 */
import { randomUUID } from "node:crypto";

export let draftId: string = randomUUID();

export const nextDraft = (): void => void (draftId = randomUUID());
