/** Notifications: tasks, decisions, due days; read or not, and which kinds a person wants. */
import { z } from "zod";
import { noticeKinds } from "../mission/notices.ts";
import { toldEvents } from "../mission/told.ts";
import { reminderStages, remindedTasks } from "../mission/reminders.ts";
import { accessChangeKinds } from "../people/access.ts";
import { urgencies } from "../mission/route/step-due.ts";
import { taskKinds } from "../mission/tasks.ts";
import { confidentialities } from "../mission/request/request.ts";
import { local, query } from "./define.ts";
import { listAsk } from "./list.ts";
import { listedMission } from "./missions.ts";

const notice = z.object({
  /** Stable for one person: the event, or the task on the day it became theirs or came due. */
  key: z.string(),
  kind: z.enum(noticeKinds),
  /** `null` when it concerns no dossier; the number is then empty. */
  missionId: z.uuid().nullable(),
  dossierNo: z.string(),
  /** Of the dossier, or the name of the person it concerns. */
  subject: z.string(),
  confidentiality: z.enum(confidentialities),
  /** An instant for an event, a day for a task. */
  at: z.string(),
  read: z.boolean(),
  /** Of a task: what is to be done, and how pressing it is. */
  task: z.enum(taskKinds).nullable(),
  urgency: z.enum(urgencies).nullable(),
  /** Of a reminder: its stage, days past the due day, and whether they have seen it. */
  reminder: z
    .object({ stage: z.enum(reminderStages), late: z.number(), told: z.boolean() })
    .nullable(),
  /** Of an event: what happened. */
  event: z.enum(toldEvents).nullable(),
  /** Of an account: whose, and what changed. */
  account: z
    .object({
      personId: z.string(),
      nameEn: z.string(),
      change: z.enum(accessChangeKinds),
      /** Who did it. */
      byFa: z.string(),
      byEn: z.string(),
    })
    .nullable(),
});
export type Notice = z.infer<typeof notice>;

const noticeChoice = z.object({
  kind: z.enum(noticeKinds),
  inApp: z.boolean(),
  inSystem: z.boolean(),
});
export type NoticeChoice = z.infer<typeof noticeChoice>;

/** Columns the notices can be ordered by. */
export const noticeSorts = ["at", "dossier"] as const;
/** Older ones are history; the bell shows all current ones. */
const mostNotices = 500;

export const noticeRows = {
  "notice.list": query({
    capability: "signedIn",
    input: z.object({
      kind: z.enum([...noticeKinds, "all"]).default("all"),
      unreadOnly: z.boolean().default(false),
      ...listAsk(noticeSorts, mostNotices),
    }),
    output: z.object({
      notices: z.array(notice),
      total: z.number(),
      pageSize: z.number(),
      /** Of every kind. */
      unread: z.number(),
      choices: z.array(noticeChoice),
    }),
    topics: ["missions", "session", "deputies", "calendar", "settings", "notices", "people"],
    doc: "This person's notifications: their tasks, decisions on their journeys, due days; newest first.",
  }),
  "notice.markRead": local({
    capability: "signedIn",
    input: z.object({
      keys: z.array(z.string().min(1).max(200)).max(300),
      /** `false` takes the mark away again. */
      read: z.boolean().default(true),
    }),
    output: z.object({}),
    topics: ["notices"],
    doc: "Mark notifications as read or, after a wrong click, as unread, by their keys.",
  }),
  "notice.tell": local({
    capability: "signedIn",
    input: z.object({ keys: z.array(z.string().min(1).max(200)).max(300) }),
    output: z.object({}),
    topics: ["notices"],
    doc: "Record that these reminders are on this person's screen; the dossier shows who was reminded when.",
  }),
  "reminder.mine": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.object({
      reminders: z.array(
        z.object({
          mission: listedMission,
          task: z.enum(remindedTasks),
          due: z.string(),
          stage: z.enum(reminderStages),
          late: z.number(),
          /** Notified because of their office; others have to do it. */
          escalated: z.boolean(),
        }),
      ),
    }),
    topics: ["missions", "session", "calendar", "settings"],
    doc: "Reports, reviews and settlements near or past their due day that this person is notified of.",
  }),
  "notice.choose": local({
    capability: "signedIn",
    input: noticeChoice,
    output: z.object({}),
    topics: ["notices"],
    doc: "Whether a person gets a kind of notification in Safir and from the operating system.",
  }),
};
