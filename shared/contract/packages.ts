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
    doc: "The content of a dossier's package.",
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
    doc: "The progress of an export or a check; nothing when it has ended or was cancelled.",
  }),
  "package.drop": local({
    capability: "archive.keep",
    input: z.object({ id }),
    output: z.object({}),
    topics: [],
    doc: "Cancel an export or an import.",
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
    doc: "The next part of an incoming package; it is stored and not used yet.",
  }),
  "package.check": local({
    capability: "archive.keep",
    input: z.object({ id }),
    output: packagePreview,
    topics: [],
    doc: "Check an incoming package: the bag, every hash, the chain of events; answers a preview.",
  }),
  "package.save": onMain({
    kind: "local",
    capability: "archive.keep",
    input: z.object({ id, missionId }),
    /** `null` when the person cancelled the dialog. */
    output: z.object({ path: z.string().nullable() }),
    topics: [],
    doc: "Write the package of a dossier where the person chooses; the file gets its name once it is complete.",
  }),
};
