/** A dossier as a package: its preview, its bytes part by part, and importing one. */
import { z } from "zod";
import { commandsOf } from "../events/stream.ts";
import { confidentialities } from "../mission/request/request.ts";
import { statuses } from "../mission/state.ts";
import { packages } from "../package/packages.ts";
import { local, onMain, query } from "./define.ts";
import { listedPerson } from "./people.ts";

const id = z.uuid();
const missionId = z.uuid();
const part = z.object({ done: z.number(), total: z.number() });

/** How much of a package goes from one process to another at a time. */
export const packagePart = 1024 * 1024;

/** `older`: the dossier here has all of the package and more. */
const packageStandings = ["new", "extends", "equal", "older"] as const;

const packagePreview = z.object({
  missionId,
  dossierNo: z.string(),
  subject: z.string(),
  status: z.enum(statuses),
  confidentiality: z.enum(confidentialities),
  travellers: z.array(z.string()),
  country: z.string(),
  city: z.string(),
  startDate: z.string(),
  endDate: z.string(),
  events: z.number(),
  papers: z.number(),
  origin: z.object({ nameFa: z.string(), nameEn: z.string() }),
  /** Number of people in it who are unknown here. */
  strangers: z.number(),
  standing: z.enum(packageStandings),
  /** Events that would be added. */
  added: z.number(),
});
export type PackagePreview = z.infer<typeof packagePreview>;

export const packageRows = {
  "package.plan": query({
    capability: "archive.keep",
    input: z.object({ missionId }),
    output: z.object({
      name: z.string(),
      events: z.number(),
      papers: z.number(),
      bytes: z.number(),
      /** Names of papers that are not where they should be. */
      missing: z.array(z.string()),
    }),
    topics: ["missions", "dossiers"],
    doc: "What the package of a dossier would hold.",
  }),
  "package.log": query({
    capability: "signedIn",
    input: z.object({ missionId }),
    output: z.object({
      rows: z.array(
        z.object({
          id,
          kind: z.enum(["exported", "imported"]),
          at: z.string(),
          actor: listedPerson.nullable(),
          version: z.number(),
          head: z.string(),
        }),
      ),
    }),
    topics: ["missions", "people"],
    doc: "Who exported a dossier as a package and who imported it, newest first, fifty at most.",
  }),
  ...commandsOf("package", packages),
  "package.next": local({
    capability: "archive.keep",
    input: z.object({ id }),
    /** Empty after the last part. */
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
    topics: [],
    doc: "The next part of a package that is being exported.",
  }),
  "package.progress": query({
    capability: "archive.keep",
    input: z.object({ id }),
    output: z.object({ part: part.nullable() }),
    topics: [],
    doc: "How far an export or a check is; nothing when it is over or was given up.",
  }),
  "package.drop": local({
    capability: "archive.keep",
    input: z.object({ id }),
    output: z.object({}),
    topics: [],
    doc: "Give up an export or a package that came in.",
  }),
  "package.stage": local({
    capability: "archive.keep",
    input: z.object({
      id,
      offset: z.number().int().min(0),
      bytes: z.instanceof(Uint8Array).refine((one) => one.length <= packagePart, "tooLong"),
    }),
    output: z.object({}),
    topics: [],
    doc: "The next part of a package that comes in; it is kept aside and not believed.",
  }),
  "package.check": local({
    capability: "archive.keep",
    input: z.object({ id }),
    output: packagePreview,
    topics: [],
    doc: "Check a package that came in: the bag, every hash, the chain of events; what it would bring.",
  }),
  "package.save": onMain({
    kind: "local",
    capability: "archive.keep",
    input: z.object({ id, missionId }),
    /** `null` when the person cancelled the dialog. */
    output: z.object({ path: z.string().nullable() }),
    topics: [],
    doc: "Write the package of a dossier where the person chooses; the file has its name once it is whole.",
  }),
};
