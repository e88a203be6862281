/** Home's side column: my journeys with their progress, my diaries and drafts, and what is new. */
import { Box, Typography } from "@mui/material";
import type { DraftRow } from "#shared/contract/drafts.ts";
import { journeyStages, stageAt } from "#shared/mission/progress.ts";
import { sectionIds, sectionIssues } from "#shared/mission/request/request.ts";
import { phaseOf } from "#shared/mission/state.ts";
import { formatDayRange } from "#shared/persian/jalali.ts";
import { cleanTyped } from "#shared/persian/normalize.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { actionLink, draftLink, missionLink } from "#renderer/features/mission/mission-link.ts";
import { placeOf } from "#renderer/features/notices/notice-place.ts";
import { noticeIn, noticeTime } from "#renderer/features/notices/notice-words.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { Digits } from "#renderer/ui/text.tsx";
import { radii } from "#renderer/theme/tokens.ts";
import { SideItem, SideItems, SideNote, SideSection } from "./side-section.tsx";

const shown = { journeys: 3, drafts: 2, news: 5 };

export function MyJourneys({ today }: { today: string }) {
  const t = useText("home");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  const { data } = useCall("mission.list", { mine: true });
  const open = (data?.missions ?? []).flatMap((one) => {
    const phase = phaseOf(one.status, one.startDate, one.endDate, today, one.cleared);
    const at = stageAt(phase);
    return at === null || at === journeyStages.length ? [] : [{ ...one, phase, at }];
  });
  return (
    <SideSection
      title={t("mine")}
      all={
        (data?.total ?? 0) > 0 && (
          <AppLink to="/missions" search={{ mine: true }}>
            {t("mineAll")}
          </AppLink>
        )
      }
    >
      {data && open.length === 0 && <SideNote>{t("mineEmpty")}</SideNote>}
      <SideItems>
        {open.slice(0, shown.journeys).map((one) => (
          <SideItem
            key={one.id}
            link={
              <AppLink {...missionLink(one.id)} title={one.subject}>
                <bdi>{one.subject}</bdi>
              </AppLink>
            }
            note={`${formatDayRange(one.startDate, one.endDate, lang)}${common("dot")}${words(`status.${one.phase}`)}`}
          >
            <Progress at={one.at} />
          </SideItem>
        ))}
      </SideItems>
    </SideSection>
  );
}

/** Stages behind are filled, the one under way is lighter. */
function Progress({ at }: { at: number }) {
  const t = useText("home");
  return (
    <Box
      role="img"
      aria-label={t("progress", { done: at + 1, total: journeyStages.length })}
      sx={{ display: "flex", gap: "3px", marginBlockStart: 0.5 }}
    >
      {journeyStages.map((stage, index) => (
        <Box
          key={stage}
          sx={({ palette: { look } }) => ({
            flex: 1,
            blockSize: 4,
            borderRadius: `${radii.small}px`,
            backgroundColor: index < at ? look.teal : index === at ? look.plot2 : look.line,
          })}
        />
      ))}
    </Box>
  );
}

export function MyDrafts() {
  const t = useText("home");
  const { data } = useCall("draft.list", {});
  // The others are found on the page where they were started.
  const drafts = (data?.drafts ?? []).filter(({ kind }) => kind === "request" || kind === "report");
  if (drafts.length === 0) return null;
  return (
    <SideSection title={t("drafts")}>
      <SideItems>
        {drafts.slice(0, shown.drafts).map((draft) => (
          <DraftItem key={draft.id} draft={draft} />
        ))}
      </SideItems>
      {drafts.length > shown.drafts && (
        <SideNote>{t("draftAll", { count: drafts.length - shown.drafts })}</SideNote>
      )}
    </SideSection>
  );
}

function DraftItem({ draft }: { draft: DraftRow }) {
  const t = useText("home");
  const common = useText("common");
  const lang = useLang();
  const facts = useCall("facts.forForms", {}).data;
  const { subject: typed } = draft.body;
  const subject = typeof typed === "string" ? cleanTyped(typed) : "";
  const isReport = draft.kind === "report" && draft.missionId !== null;
  const kind = isReport
    ? t("draftReport")
    : draft.missionId === null
      ? t("draftRequest")
      : t("draftCorrection");
  const whole =
    facts && !isReport
      ? sectionIds.filter((id) => sectionIssues(id, draft.body, facts).length === 0).length
      : null;
  const parts = [
    kind,
    noticeTime(lang, draft.updatedAt, facts?.today ?? ""),
    whole === null ? "" : t("draftSections", { done: whole, total: sectionIds.length }),
  ];
  return (
    <SideItem
      link={
        <AppLink
          {...(draft.kind === "report" && draft.missionId !== null
            ? actionLink("fileReport", draft.missionId)
            : draftLink(draft.id))}
        >
          <bdi>{subject || (isReport ? t("draftReport") : t("draftNameless"))}</bdi>
        </AppLink>
      }
      note={parts.filter((part) => part !== "").join(common("dot"))}
    />
  );
}

/** What others did; what is this person's to do is in the list, not here. */
export function News({ today }: { today: string }) {
  const t = useText("home");
  const lang = useLang();
  const { data } = useCall("notice.list", {});
  const news = (data?.notices ?? []).filter((one) => one.event !== null || one.account !== null);
  return (
    <SideSection title={t("news")} all={<AppLink to="/notices">{t("newsAll")}</AppLink>}>
      {data && news.length === 0 && <SideNote>{t("newsEmpty")}</SideNote>}
      <SideItems>
        {news.slice(0, shown.news).map((one) => (
          <Box
            component="li"
            key={one.key}
            sx={{
              display: "grid",
              gridTemplateColumns: "44px minmax(0, 1fr)",
              gap: 1,
              paddingInline: 1.75,
              alignItems: "center",
              typography: "caption",
              "&:first-of-type": { paddingBlockStart: 0.5 },
              // As high as a target for the finger has to be.
              "& a": {
                display: "block",
                lineHeight: "24px",
                color: "text.primary",
                textDecoration: "none",
              },
              "& a:hover": { textDecoration: "underline" },
            }}
          >
            <Typography component="span" variant="caption" color="textSecondary" noWrap>
              {noticeTime(lang, one.at, today)}
            </Typography>
            <Typography component="span" variant="caption" noWrap title={one.subject}>
              <AppLink {...placeOf(one)}>
                {one.dossierNo !== "" && (
                  <Box component="bdi" sx={{ fontWeight: 600, marginInlineEnd: 0.75 }}>
                    <Digits>{one.dossierNo}</Digits>
                  </Box>
                )}
                {noticeIn(lang, one)}
              </AppLink>
            </Typography>
          </Box>
        ))}
      </SideItems>
    </SideSection>
  );
}
