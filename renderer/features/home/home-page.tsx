/** Home: what waits for me, oldest worry first; my drafts and missions; what is on the way. */
import DoneIcon from "@mui/icons-material/TaskAltOutlined";
import AddIcon from "@mui/icons-material/AddCircleOutlineOutlined";
import { Paper, Stack } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Role } from "#shared/contract/capabilities.ts";
import type { WaitingTask } from "#shared/contract/missions.ts";
import { formatBoth, formatDay } from "#shared/persian/jalali.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useCan, useSession, useToday } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { LockBanner } from "#renderer/features/report-lock/lock-banner.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DeadlinesPanel } from "#renderer/features/reminders/deadlines-panel.tsx";
import { WaitingCommitments } from "#renderer/features/commitments/waiting-commitments.tsx";
import { DiaryPanel } from "#renderer/features/diary/diary-panel.tsx";
import { MyDrafts, MyMissions, ReportsDue } from "./own-panels.tsx";
import { OnTheWay } from "./on-the-way.tsx";
import { UrgencyCounts } from "./urgency-counts.tsx";
import { Proposals } from "./proposals.tsx";
import { TaskCard } from "./task-card.tsx";

export function HomePage() {
  const t = useText("home");
  const shell = useText("shell");
  const today = useToday();
  const can = useCan();
  const waiting = useCall("mission.waiting", {});
  const tasks = waiting.data?.tasks ?? [];
  const reminders = useCall("reminder.mine", {}).data?.reminders ?? [];
  const me = useSession().person.id;
  const locked = useText("reportLock");
  const requests = can("mission.request");
  const sees = requests || can("mission.viewAll");
  const title = !waiting.data
    ? shell("home")
    : tasks.length === 0
      ? t("titleNone")
      : t("title", { count: tasks.length });
  return (
    <Page
      title={title}
      subtitle={<TodayText today={today} />}
      // With nothing waiting, the new request is the one thing to do and is below.
      actions={requests && tasks.length > 0 && <NewRequest />}
      aside={
        requests && (
          <>
            <DeadlinesPanel reminders={reminders} />
            <ReportsDue
              tasks={tasks.filter((task) => !reminders.some((one) => isSame(one, task)))}
              today={today}
            />
            <DiaryPanel />
            <MyDrafts />
            <MyMissions today={today} />
          </>
        )
      }
    >
      <Stack sx={{ gap: 3 }}>
        {waiting.error && <RefusalAlert refusal={waiting.error} />}
        {waiting.isLoading && <Loading />}
        {requests && (
          <LockBanner personIds={[me]} title={locked("homeTitle")} note={locked("draft")} />
        )}
        <Proposals />
        {waiting.data &&
          (tasks.length > 0 ? <Tasks tasks={tasks} today={today} /> : <NothingWaits />)}
        <WaitingCommitments />
        {waiting.data && sees && <OnTheWay missions={waiting.data.onTheWay} today={today} />}
      </Stack>
    </Page>
  );
}

/** Tasks among the due days are not repeated beneath them. */
const isSame = (
  one: { task: string; mission: { id: string } },
  task: Pick<WaitingTask, "kind" | "mission">,
): boolean => one.task === task.kind && one.mission.id === task.mission.id;

/** What is on the way stays within reach below them; the rest is one press away. */
const firstTasks = 6;
const moreTasks = 20;

function Tasks({ tasks, today }: { tasks: readonly WaitingTask[]; today: string }) {
  const t = useText("home");
  const decide = useText("decide");
  const navigate = useNavigate();
  const [count, setCount] = useState(firstTasks);
  const shown = tasks.slice(0, count);
  return (
    <Stack sx={{ gap: 1.5, alignItems: "flex-start" }}>
      <UrgencyCounts tasks={tasks} />
      <Stack
        component="ul"
        aria-label={t("waiting")}
        sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1.5, inlineSize: "100%" }}
      >
        {shown.map((task, index) => (
          <TaskCard
            key={`${task.mission.id} ${task.kind} ${task.stepId}`}
            task={task}
            today={today}
            first={index === 0}
          />
        ))}
      </Stack>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
        {shown.length < tasks.length && (
          <Button quiet onClick={() => setCount(count + moreTasks)}>
            {t("showMore", { shown: shown.length, count: tasks.length })}
          </Button>
        )}
        {tasks.filter((task) => task.kind === "decide").length > 1 && (
          <Button onClick={() => void navigate({ to: "/decide" })}>{decide("open")}</Button>
        )}
      </Stack>
    </Stack>
  );
}

/** For the administrator of a young municipality: who is still missing before anyone can work. */
function FirstPeople({ roles }: { roles: readonly Role[] }) {
  const t = useText("home");
  const words = useText("words");
  const common = useText("common");
  const navigate = useNavigate();
  const names = roles.map((role) => words(`role.${role}`)).join(common("listSeparator"));
  return (
    <Paper variant="outlined">
      <EmptyState
        icon={<DoneIcon />}
        title={t("firstPeopleTitle")}
        text={t("firstPeopleText", { names })}
        action={
          <PrimaryButton
            onClick={() => void navigate({ to: "/people/$personId", params: { personId: "new" } })}
          >
            {t("firstPeopleAct")}
          </PrimaryButton>
        }
      />
    </Paper>
  );
}

function NothingWaits() {
  const t = useText("home");
  const can = useCan();
  const vacant = useCall("people.vacancies", {}, { enabled: can("people.manage") }).data?.roles;
  if (vacant && vacant.length > 0) return <FirstPeople roles={vacant} />;
  const text = can("people.manage")
    ? t("emptyAdministrator")
    : can("mission.decide")
      ? t("emptyDecider")
      : can("mission.arrange") || can("archive.keep")
        ? t("emptyKeeper")
        : can("mission.request")
          ? t("emptyRequester")
          : t("emptyObserver");
  return (
    <Paper variant="outlined">
      <EmptyState
        icon={<DoneIcon />}
        title={t("emptyTitle")}
        text={text}
        action={can("mission.request") && <NewRequest primary />}
      />
    </Paper>
  );
}

function NewRequest({ primary }: { primary?: boolean }) {
  const t = useText("home");
  const navigate = useNavigate();
  const Act = primary ? PrimaryButton : Button;
  return (
    <Act
      startIcon={<AddIcon />}
      onClick={() => void navigate({ to: "/request/$draftId", params: { draftId: newId() } })}
    >
      {t("newRequest")}
    </Act>
  );
}

function TodayText({ today }: { today: string }) {
  const lang = useLang();
  const common = useText("common");
  // The calendar that is not the language's own.
  const other = /\((.+)\)$/.exec(formatBoth(today, lang))?.[1] ?? "";
  return (
    <time dateTime={today}>
      {formatDay(today, lang, "long")}
      {common("dot")}
      <bdi>{other}</bdi>
    </time>
  );
}
