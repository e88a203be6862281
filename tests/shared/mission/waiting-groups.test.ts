/** W9: when a task is due, as home groups it, and what notices fold. */
import { describe, expect, it } from "vitest";
import { foldNotices, noticeDayOf } from "#shared/mission/notice-groups.ts";
import type { Notice } from "#shared/contract/notices.ts";
import { dueGroupOf } from "#shared/mission/waiting-groups.ts";

// A Monday.
const today = "2026-11-30";

describe("due groups", () => {
  it.each([
    ["2026-11-29", "late"],
    ["2026-11-30", "tomorrow"],
    ["2026-12-01", "tomorrow"],
    ["2026-12-02", "week"],
    ["2026-12-04", "week"],
    ["2026-12-05", "nextWeek"],
    ["2026-12-11", "nextWeek"],
    ["2026-12-12", "later"],
    ["", "later"],
  ])("W9 %s is in the group %s", (due, group) => {
    expect(dueGroupOf(due, today)).toBe(group);
  });

  it("W9 on a Friday the Saturday after it is tomorrow, not next week", () => {
    expect(dueGroupOf("2026-12-05", "2026-12-04")).toBe("tomorrow");
  });
});

describe("folded notices", () => {
  const notice = (key: string, task: Notice["task"], read: boolean): Notice => ({
    key,
    kind: "reminder",
    missionId: "mission",
    dossierNo: "1405/12",
    subject: "",
    confidentiality: "normal",
    at: today,
    read,
    task,
    urgency: null,
    reminder: null,
    event: null,
    account: null,
  });

  it("W9 what is said again of one task is one entry, unread while one of them is", () => {
    const folded = foldNotices([
      notice("c", "fileReport", true),
      notice("b", "fileReport", false),
      notice("a", "archive", true),
      notice("x", null, true),
      notice("y", null, true),
    ]);
    expect(folded.map(({ keys }) => keys)).toEqual([["c", "b"], ["a"], ["x"], ["y"]]);
    expect(folded.map(({ unread }) => unread)).toEqual([true, false, false, false]);
  });

  it("W9 days are today, yesterday, the week before, and earlier", () => {
    expect(
      ["2026-11-30", "2026-11-29", "2026-11-24", "2026-11-01"].map((day) =>
        noticeDayOf(day, today),
      ),
    ).toEqual(["today", "yesterday", "week", "older"]);
  });
});
