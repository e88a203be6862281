/** The manifest of a backup. Without a manifest that matches its seal there is no backup. Pure. */
import { z } from "zod";
import { hashOf } from "../canonical.ts";

/** Why it was made: at the set hour, at quitting, by hand, before a new version changes the file, or as one file. */
export const backupReasons = ["hour", "quit", "hand", "migration", "file"] as const;
export type BackupReason = (typeof backupReasons)[number];

/** The files beside the manifest; papers are stored once for all backups, by their hash. */
export const backupFiles = ["safir.db", "local.db", "papers.txt"] as const;

const whole = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifestFields = z.strictObject({
  format: z.literal(1),
  /** Its folder: when it was made, in UTC. */
  id: z.string().regex(/^\d{8}-\d{6}$/),
  madeAt: z.iso.datetime(),
  reason: z.enum(backupReasons),
  /** Of the tables of `safir.db`. */
  schema: whole,
  municipality: z.strictObject({ nameFa: z.string(), nameEn: z.string() }),
  /** The last event and the chain up to it. */
  head: z.strictObject({ position: whole, runHash: z.string() }),
  lastActAt: z.iso.datetime().nullable(),
  counts: z.strictObject({ events: whole, dossiers: whole, people: whole, papers: whole }),
  files: z.array(z.strictObject({ name: z.enum(backupFiles), size: whole, sha256 })),
  /** All papers together. */
  papersSize: whole,
  /** Papers that were damaged before any backup had them. */
  papersMissing: whole,
});
export type Manifest = z.infer<typeof manifestFields>;

/** The hash of the manifest's content, so that any change is noticed. */
const sealed = manifestFields.extend({ seal: sha256 });

/** The text of `manifest.json`. */
export const writeManifest = (manifest: Manifest): string =>
  `${JSON.stringify({ ...manifest, seal: hashOf(manifest) }, null, 2)}\n`;

/** `null` when it is incomplete, of another format, or was changed. */
export const readManifest = (text: string): Manifest | null => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = sealed.safeParse(json);
  if (!parsed.success) return null;
  const { seal, ...manifest } = parsed.data;
  return seal === hashOf(manifest) ? manifest : null;
};

/** Bytes of the backup by itself, without the papers that all backups share. */
export const ownSize = ({ files }: Manifest): number =>
  files.reduce((sum, { size }) => sum + size, 0);

/** The folder of a backup made at this instant. */
export const idAt = (now: Date): string =>
  now.toISOString().replace(/[-:]/g, "").replace("T", "-").slice(0, 15);
