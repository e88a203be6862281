/** Home: what waits for me as a list by urgency; my journeys and what is new beside it, the office's week below. */
import DoneIcon from "@mui/icons-material/TaskAltOutlined";
import AddIcon from "@mui/icons-material/AddCircleOutlineOutlined";
import { Box, Stack, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Role } from "#shared/contract/capabilities.ts";
import { taskFamilies, type TaskFamily } from "#shared/mission/waiting-groups.ts";
import { formatBoth, formatDay } from "#shared/persian/jalali.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useCan, useToday } from "#renderer/session.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { Digits } from "#renderer/ui/text.tsx";
import { HomeLock } from "./home-lock.tsx";
import { HomeSide } from "./home-side.tsx";
import { OfficeWeek } from "./office-week.tsx";
import { TaskList } from "./task-list.tsx";
import { useMyTasks, type MyTask } from "./use-my-tasks.ts";

export function HomePage() {
  const t = useText("home");
  const shell = useText("shell");
  const today = useToday();
  const can = useCan();
  const { tasks, moreCommitments, onTheWay, error } = useMyTasks();
  const [family, setFamily] = useState<TaskFamily | "all">("all");
  const count = (tasks?.length ?? 0) + moreCommitments;
  const title = !tasks ? shell("home") : count === 0 ? t("titleNone") : t("title", { count });
  // A chip whose last task is done goes, and with it the choice.
  const shown = tasks?.filter((one) => one.family === family) ?? [];
  const listed = family === "all" || shown.length === 0 ? (tasks ?? []) : shown;
  return (
    <Page
      large
      title={title}
      subtitle={<TodayText today={today} />}
      actions={
        tasks && (
          <>
            <DecideInTurn tasks={tasks} />
            <Families
              tasks={tasks}
              chosen={listed === tasks ? "all" : family}
              onChoose={setFamily}
            />
          </>
        )
      }
      flush
    >
      <Stack sx={frameSx}>
        {can("mission.request") && <HomeLock />}
        <Box sx={columnsSx}>
          {tasks && listed.length > 0 ? (
            <TaskList
              tasks={listed}
              moreCommitments={family === "all" ? moreCommitments : 0}
              today={today}
            />
          ) : (
            <Box sx={{ flex: 1, minInlineSize: 0, overflowY: "auto", paddingInline: 2 }}>
              {error && <RefusalAlert refusal={error} />}
              {!tasks && !error && <Loading />}
              {tasks && <NothingWaits />}
            </Box>
          )}
          <HomeSide today={today} onTheWay={onTheWay} />
        </Box>
        <OfficeWeek tasks={tasks ?? []} today={today} />
      </Stack>
    </Page>
  );
}

const frameSx = { flex: 1, minBlockSize: 0 } as const;

/** Side by side; on a window too narrow for two columns the side goes below, and both scroll together. */
const columnsSx = {
  flex: 1,
  minBlockSize: 0,
  display: "flex",
  "@media (max-width: 900px)": { flexDirection: "column", overflowY: "auto" },
} as const;

/** Chips by the part of the work; without a choice to make there are none. */
function Families(props: {
  tasks: readonly MyTask[];
  chosen: TaskFamily | "all";
  onChoose: (family: TaskFamily | "all") => void;
}) {
  const { tasks, chosen, onChoose } = props;
  const t = useText("home");
  const counts = taskFamilies
    .map((family) => ({ family, count: tasks.filter((one) => one.family === family).length }))
    .filter((one) => one.count > 0);
  if (counts.length < 2) return null;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={chosen}
      aria-label={t("kinds")}
      onChange={(_, next: TaskFamily | "all" | null) => onChoose(next ?? "all")}
      sx={{
        "& .MuiToggleButton-root": {
          blockSize: heights.controlInBar,
          typography: "caption",
          paddingInline: 1,
          gap: 0.5,
        },
      }}
    >
      {[{ family: "all" as const, count: tasks.length }, ...counts].map(({ family, count }) => (
        <ToggleButton key={family} value={family}>
          {t(`family.${family}`)} <Digits>{count}</Digits>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Several decisions are read one after the other on a page of their own. */
function DecideInTurn({ tasks }: { tasks: readonly MyTask[] }) {
  const decide = useText("decide");
  const navigate = useNavigate();
  const decisions = tasks.filter((one) => one.of === "task" && one.task.kind === "decide");
  if (decisions.length < 2) return null;
  return (
    <Button size="small" onClick={() => void navigate({ to: "/decide" })}>
      {decide("open")}
    </Button>
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
    <EmptyState
      icon={<DoneIcon />}
      title={t("emptyTitle")}
      text={text}
      action={can("mission.request") && <NewRequest primary />}
    />
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
