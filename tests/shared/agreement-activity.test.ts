/** When an agreement counts as quiet or dormant. */
import { describe, expect, it } from "vitest";
import { activityOf } from "#shared/agreement-activity.ts";

describe("activity of an agreement", () => {
  const today = "2026-11-23";
  const state = (signedOn: string, lastMission: string) =>
    activityOf({ signedOn, lastMission }, today).state;
  it("follows the later of signing and last mission", () => {
    expect(state("2014-05-01", "2027-02-01")).toBe("planned");
    expect(state("2014-05-01", "2026-03-01")).toBe("active");
    expect(state("2026-10-01", "")).toBe("active");
    expect(state("2014-05-01", "2025-11-22")).toBe("quiet");
    expect(state("2014-05-01", "2025-11-23")).toBe("active");
    expect(state("2014-05-01", "")).toBe("dormant");
    expect(state("", "")).toBe("unknown");
  });
});
