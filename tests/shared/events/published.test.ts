/** V1: published schemas never change; the check says what to do instead. */
import { describe, expect, it } from "vitest";
import { fingerprints, readPublished, unrecorded, violations } from "#build/published.ts";

describe("V1 published schemas never change", () => {
  it("V1 every event schema and every migration has the fingerprint under which it was published", () => {
    const published = readPublished();
    const now = fingerprints();
    expect(Object.keys(published.events).length).toBeGreaterThan(100);
    expect(violations(published, now)).toEqual([]);
    expect(unrecorded(published, now)).toEqual([]);
  });

  it("V1 a changed or removed schema is named, with the version to add", () => {
    const published = { events: { "a.b.v1": "1", "a.c.v2": "2" }, migrations: {} };
    const now = { events: { "a.b.v1": "9", "a.d.v1": "3" }, migrations: {} };
    const said = violations(published, now);
    expect(said).toHaveLength(2);
    expect(said[0]).toContain("a.b.v1");
    expect(said[0]).toContain("add a.b.v2");
    expect(said[1]).toContain("add a.c.v3");
    expect(unrecorded(published, now)).toEqual(["a.d.v1"]);
  });

  it("V1 a changed migration is named, with what to do", () => {
    const published = { events: {}, migrations: { "010-ledger.sql": "1" } };
    const [said] = violations(published, { events: {}, migrations: { "010-ledger.sql": "2" } });
    expect(said).toContain("010-ledger.sql");
    expect(said).toContain("higher number");
  });
});
