/** The contract of events: parsing, upcasting through several versions, unknown types. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createCatalogue, upcast, UnknownEvent } from "#shared/events/contract.ts";
import { currentEvents, parsePayload } from "#shared/events/table.ts";

const v1 = z.strictObject({ name: z.string() });
const v2 = z.strictObject({ first: z.string(), last: z.string() });
const v3 = z.strictObject({ first: z.string(), last: z.string(), title: z.string() });
const catalogue = createCatalogue(
  { "thing.named.v3": v3 },
  {
    "thing.named.v1": upcast(v1, "thing.named.v2", ({ name }) => {
      const [first = "", last = ""] = name.split(" ");
      return { first, last };
    }),
    "thing.named.v2": upcast(v2, "thing.named.v3", (old) => ({ ...old, title: "" })),
  },
);

describe("V1 an event is read as its newest version", () => {
  it("V1 walks every version between the written one and the newest", () => {
    expect(catalogue.read("thing.named.v1", { name: "Ali Rezaei" })).toEqual({
      type: "thing.named.v3",
      payload: { first: "Ali", last: "Rezaei", title: "" },
    });
    const newest = { first: "Ali", last: "Rezaei", title: "Dr" };
    expect(catalogue.read("thing.named.v3", newest).payload).toEqual(newest);
  });

  it("V1 refuses a type it does not know, by its name", () => {
    expect(() => catalogue.read("thing.burnt.v1", {})).toThrow(UnknownEvent);
    expect(() => catalogue.read("toString", {})).toThrow("toString");
  });

  it("V1 says whether a payload can be read, for any version", () => {
    expect(catalogue.canRead("thing.named.v1", { name: "Ali Rezaei" })).toBe(true);
    expect(catalogue.canRead("thing.named.v1", { first: "Ali" })).toBe(false);
    expect(catalogue.canRead("thing.named.v3", { first: "Ali", last: "Rezaei" })).toBe(false);
    expect(catalogue.canRead("thing.burnt.v1", {})).toBe(false);
  });
});

describe("V1 an appended event has the published shape", () => {
  it("V1 refuses a missing field and an unpublished field", () => {
    const event = (payload: unknown) => ({ type: "deputyship.declined.v1", payload }) as never;
    expect(parsePayload(event({ reason: "x" }))).toEqual({ reason: "x" });
    expect(() => parsePayload(event({}))).toThrow("reason");
    expect(() => parsePayload(event({ reason: "x", more: 1 }))).toThrow("more");
  });

  it("V1 names every type with its version, and every schema refuses unknown fields", () => {
    for (const [type, schema] of Object.entries(currentEvents)) {
      expect(type).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+\.v\d+$/);
      expect(schema.safeParse({ nobodyPublishedThis: 1 }).success, type).toBe(false);
    }
  });
});
