/**
 * Packages on their way: bytes that are read part by part, and files that have come in and are not
 * accepted yet. Local and short-lived: after a restart the person who waits for one starts again.
 */
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { CheckedPackage } from "./read.ts";

interface Job {
  id: string;
  owner: string;
  done: number;
  total: number;
}
export interface ExportJob extends Job {
  kind: "export";
  parts: Iterator<Uint8Array>;
}
export interface ImportJob extends Job {
  kind: "import";
  file: string;
  size: number;
  /** Cancelled while it was being checked. */
  dropped: boolean;
  checked: CheckedPackage | null;
}

export const createPackageJobs = (folder: string) => {
  const jobs = new Map<string, ExportJob | ImportJob>();
  rmSync(folder, { recursive: true, force: true });

  const remove = (job: ExportJob | ImportJob) => {
    jobs.delete(job.id);
    if (job.kind === "export") return;
    job.dropped = true;
    rmSync(job.file, { force: true });
  };
  const of = (id: string, owner: string) => {
    const job = jobs.get(id);
    return job?.owner === owner ? job : undefined;
  };
  /** One of each kind for each person: the next one replaces one that was abandoned. */
  const begin = <J extends ExportJob | ImportJob>(job: J): J => {
    for (const old of jobs.values())
      if (old.owner === job.owner && old.kind === job.kind) remove(old);
    jobs.set(job.id, job);
    return job;
  };
  return {
    beginExport: (id: string, owner: string, parts: Iterator<Uint8Array>, total: number) =>
      begin({ kind: "export", id, owner, parts, done: 0, total }),

    exported: (id: string, owner: string): ExportJob | undefined => {
      const job = of(id, owner);
      return job?.kind === "export" ? job : undefined;
    },

    incoming: (id: string, owner: string): ImportJob | undefined => {
      const job = of(id, owner);
      return job?.kind === "import" ? job : undefined;
    },

    /** Stores the next bytes of an incoming file; `false` when they are not the next ones. */
    stage(id: string, owner: string, offset: number, bytes: Uint8Array): boolean {
      if (offset === 0 && !jobs.has(id)) {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const file = join(folder, `${id}.zip`);
        begin({
          kind: "import",
          id,
          owner,
          file,
          size: 0,
          done: 0,
          total: 0,
          dropped: false,
          checked: null,
        });
      }
      const job = of(id, owner);
      if (job?.kind !== "import" || job.size !== offset || job.checked !== null) return false;
      const descriptor = openSync(job.file, offset === 0 ? "wx" : "r+", 0o600);
      try {
        for (let written = 0; written < bytes.length;)
          written += writeSync(
            descriptor,
            bytes,
            written,
            bytes.length - written,
            offset + written,
          );
      } finally {
        closeSync(descriptor);
      }
      job.size += bytes.length;
      return true;
    },

    progress: (id: string, owner: string): { done: number; total: number } | null => {
      const job = of(id, owner);
      return job ? { done: job.done, total: job.total } : null;
    },

    drop(id: string, owner: string): void {
      const job = of(id, owner);
      if (job) remove(job);
    },

    dropAll: () => [...jobs.values()].forEach(remove),
  };
};
export type PackageJobs = ReturnType<typeof createPackageJobs>;
