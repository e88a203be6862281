/** Home's side column. It scrolls by itself and never makes the page longer; on a wide window it has the road too. */
import { Box } from "@mui/material";
import type { ListedMission } from "#shared/contract/missions.ts";
import { DiaryPanel } from "#renderer/features/diary/diary-panel.tsx";
import { DeadlinesPanel } from "#renderer/features/reminders/deadlines-panel.tsx";
import { useCan } from "#renderer/session.ts";
import { OnTheWay } from "./on-the-way.tsx";
import { MyDrafts, MyJourneys, News } from "./own-panels.tsx";

export function HomeSide(props: { today: string; onTheWay: readonly ListedMission[] }) {
  const { today, onTheWay } = props;
  const can = useCan();
  const requests = can("mission.request");
  return (
    <Box
      component="aside"
      sx={({ palette }) => ({
        flexShrink: 0,
        inlineSize: { xs: 240, lg: 272 },
        overflowY: "auto",
        scrollbarWidth: "thin",
        backgroundColor: palette.look.ground,
        borderInlineStart: `1px solid ${palette.line}`,
        "@media (min-width: 1600px)": { inlineSize: 420 },
        "@media (max-width: 900px)": {
          inlineSize: "auto",
          overflowY: "visible",
          borderInlineStart: 0,
        },
      })}
    >
      {requests && (
        <>
          <MyJourneys today={today} />
          <DiaryPanel />
          <MyDrafts />
        </>
      )}
      <DeadlinesPanel />
      <News today={today} />
      {(requests || can("mission.viewAll")) && <OnTheWay missions={onTheWay} today={today} />}
    </Box>
  );
}
