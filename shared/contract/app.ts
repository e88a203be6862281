/** Rows that the main process answers: the state of the store process, the data folder, printing, files. */
import { z } from "zod";
import { storeCondition } from "../store-condition.ts";
import { openRefusals } from "../store-protocol.ts";
import { onMain } from "./define.ts";

const nothing = z.object({});

const appStatus = z.object({
  /** `refused`: the data folder was not opened, `refusal` says why. */
  store: z.enum(["starting", "ready", "restarting", "refused"]),
  refusal: z.enum(openRefusals).nullable(),
  /** The data folder, shown so that a person can name it to a technician. */
  dir: z.string(),
  sample: z.boolean(),
  /** While sample data is being made. */
  progress: z.object({ done: z.number(), total: z.number() }).nullable(),
  /** While projections are rebuilt for this version, before the store is ready. */
  rebuilding: z.object({ done: z.number(), total: z.number() }).nullable(),
  /** In the middle of one long transaction, such as the import of a staff file. */
  working: z.object({ done: z.number(), total: z.number() }).nullable(),
  /** While a backup is being checked and copied beside the data. */
  restoring: z.object({ done: z.number(), total: z.number() }).nullable(),
  /** Rows of a printed list that are read, while it is made. */
  printing: z.object({ done: z.number(), total: z.number() }).nullable(),
  /** Whether only reading works, and when the file was last checked. */
  condition: storeCondition,
  /** How often Safir was started again while this window was open. */
  secondStarts: z.number(),
  /** How often the page of this window has crashed or hung and was loaded again. */
  pageReloads: z.number(),
  version: z.string(),
  /** The dossier of the last notice of the operating system that was clicked, and how many were. */
  clicked: z.object({ missionId: z.string(), count: z.number() }),
});
export type AppStatus = z.infer<typeof appStatus>;

/** A third-party part of the program. */
const notice = z.object({
  name: z.string(),
  version: z.string(),
  /** As stated by its package, an SPDX expression. */
  license: z.string(),
  text: z.string(),
});
export type Notice = z.infer<typeof notice>;

export const appRows = {
  "app.status": onMain({
    kind: "query",
    capability: "anyone",
    input: nothing,
    output: appStatus,
    topics: ["app"],
    doc: "State of the store process and of the data folder.",
  }),
  "app.notices": onMain({
    kind: "query",
    capability: "anyone",
    input: nothing,
    output: z.object({ notices: z.array(notice) }),
    topics: [],
    doc: "Names and licences of the third-party parts of the program.",
  }),
  "app.useSample": onMain({
    kind: "local",
    capability: "anyone",
    input: z.object({ sample: z.boolean() }),
    output: nothing,
    topics: ["app", "setup", "session"],
    doc: "Reopen with the sample municipality's own data folder, or with the real one; not while a session is locked.",
  }),
  "app.retryOpen": onMain({
    kind: "local",
    capability: "anyone",
    /** `withoutLog`: open a file whose log is lost, knowing what that means. */
    input: z.object({ withoutLog: z.boolean().default(false) }),
    output: nothing,
    topics: ["app"],
    doc: "Try again to open the data folder after a refusal.",
  }),
  "order.print": onMain({
    kind: "local",
    capability: "mission.arrange",
    input: z.object({ missionId: z.uuid() }),
    output: z.object({ sha256: z.string() }),
    topics: [],
    doc: "Print the issued order to PDF in a hidden window and keep it in the dossier.",
  }),
  "sheet.print": onMain({
    kind: "local",
    capability: "signedIn",
    input: z.object({
      /** An address of this app below `/print/`, as the router writes it. */
      sheet: z
        .string()
        .regex(/^\/print\/[\w%./~-]+(\?[\w%.,~=&+-]*)?$/)
        // The ids of the chosen rows of a list are in it.
        .max(20_000),
      name: z.string().min(1).max(120),
    }),
    /** `null` when the person cancelled the dialog. */
    output: z.object({ path: z.string().nullable() }),
    topics: [],
    doc: "Print a page of the app to PDF, with class and page numbers, and save it where the person chooses.",
  }),
  "sheet.stop": onMain({
    kind: "local",
    capability: "signedIn",
    input: nothing,
    output: nothing,
    topics: [],
    doc: "Cancel the page that is being printed; nothing is saved.",
  }),
  "file.saveCopy": onMain({
    kind: "local",
    capability: "signedIn",
    input: z.object({ sha256: z.string().length(64) }),
    /** `null` when the person cancelled the dialog. */
    output: z.object({ path: z.string().nullable() }),
    topics: [],
    doc: "Save a copy of a paper of the dossier where the person chooses.",
  }),
  "app.notify": onMain({
    kind: "local",
    capability: "signedIn",
    input: z.object({
      title: z.string().min(1).max(120),
      body: z.string().max(200),
      /** Empty when it concerns no dossier. */
      missionId: z.union([z.uuid(), z.literal("")]),
    }),
    /** `false` where the system shows none. */
    output: z.object({ shown: z.boolean() }),
    topics: [],
    doc: "Show a notification of the operating system; a click brings the window to the front.",
  }),
  "file.saveText": onMain({
    kind: "local",
    capability: "signedIn",
    input: z.object({ name: z.string().min(1).max(120), text: z.string().max(1_000_000) }),
    /** `null` when the person cancelled the dialog. */
    output: z.object({ path: z.string().nullable() }),
    topics: [],
    doc: "Save a text, such as an exported route, where the person chooses.",
  }),
  "file.saveBytes": onMain({
    kind: "local",
    capability: "signedIn",
    input: z.object({ name: z.string().min(1).max(120), bytes: z.instanceof(Uint8Array) }),
    /** `null` when the person cancelled the dialog. */
    output: z.object({ path: z.string().nullable() }),
    topics: [],
    doc: "Save a file that the window has made, such as a table, where the person chooses.",
  }),
};
