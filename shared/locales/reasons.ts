/** The closed list of reasons, as a type. Their sentences are in `fa/reasons*.ts`, `en/reasons*.ts`. */
import type { reasons } from "./fa/reasons.ts";

export type Reason = keyof typeof reasons;
