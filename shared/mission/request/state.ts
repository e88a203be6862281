/** What a mission knows of its request: its versions, a change under way, and how it was called off. */
import type { PlannedStep } from "../../route/plan.ts";
import type { Closing } from "../closing.ts";
import type { Status } from "../state.ts";
import type { MaterialKind } from "./changes.ts";
import type { Request } from "./request.ts";

/** A material change under way: the wished request and the steps that decide on it. */
interface PendingChange {
  request: Request;
  route: PlannedStep[];
  closed: ReadonlySet<string>;
  reason: string;
  material: MaterialKind[];
  at: string;
  /** Where the mission stands if nothing comes of it. */
  from: Status;
}

export interface RequestState {
  dossierNo: string;
  requesterId: string;
  request: Request;
  /** Every version of the request that was decided on, oldest first; the last is `request`. */
  rounds: { at: string; request: Request }[];
  change: PendingChange | null;
  /** How many changes were ever proposed; numbers their steps. */
  changes: number;
  closing: Closing | null;
  submittedAt: string;
}

export const initial: RequestState = {
  dossierNo: "",
  requesterId: "",
  request: {} as Request,
  rounds: [],
  change: null,
  changes: 0,
  closing: null,
  submittedAt: "",
};
