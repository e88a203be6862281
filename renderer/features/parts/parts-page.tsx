/**
 * Every part that screens are made of, in all its states, for those who build screens: the page itself
 * wears the head, the turn strip, the steps, the side, the drawer and the foot. No link leads here; open
 * the address `#/parts`.
 */
import ClockIcon from "@mui/icons-material/AccessTimeOutlined";
import DoneIcon from "@mui/icons-material/CheckCircleOutlined";
import { Stack } from "@mui/material";
import { useState, type ReactNode } from "react";
import { confidentialities } from "#shared/mission/request/request.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { tell } from "#renderer/app/told.tsx";
import { useToday } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ClassMark, DueChip, Mark, phases, StatusChip } from "#renderer/ui/chips.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Drawer } from "#renderer/ui/drawer.tsx";
import { FootBar } from "#renderer/ui/foot-bar.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { RouteLine, SideBySide, Station } from "#renderer/ui/route-line.tsx";
import { SaveState } from "#renderer/ui/save-state.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { StepTabs } from "#renderer/ui/step-tabs.tsx";
import { Ltr } from "#renderer/ui/text.tsx";
import { TurnLine } from "#renderer/ui/turn-strip.tsx";
import { ListParts } from "./list-parts.tsx";
import { FormParts } from "./form-parts.tsx";
import { Part } from "./part.tsx";

const steps = ["complete", "wrong", "ready", "later"] as const;
type Step = (typeof steps)[number];

export function PartsPage() {
  const t = useText("shell");
  const [step, setStep] = useState<Step>("ready");
  const [open, setOpen] = useState(false);
  return (
    <Page
      title={t("parts")}
      no={localizeDigits("1405/1", useLang())}
      subtitle={<Ltr>renderer/ui, renderer/list</Ltr>}
      back={{ label: t("home"), to: "/" }}
      marks={<StatusChip phase="inReview" />}
      actions={<Button onClick={() => setOpen(true)}>{t("parts")}</Button>}
      strip={<Turn mine act />}
      tabs={<Steps current={step} onOpen={setStep} />}
      aside={<Aside />}
      drawer={
        open && (
          <Drawer title={t("parts")} onClose={() => setOpen(false)}>
            <Route />
          </Drawer>
        )
      }
      foot={<Foot />}
    >
      <Part name="TurnLine">
        <Turn mine act />
        <Turn mine={false} />
      </Part>
      <Part name="Button">
        <Buttons />
      </Part>
      <Part name="Chips">
        <Chips />
      </Part>
      <Part name="States">
        <States />
      </Part>
      <FormParts />
      <ListParts />
    </Page>
  );
}

function Turn({ mine, act }: { mine: boolean; act?: true }) {
  const t = useText("dossier");
  const words = useText("words");
  const today = useToday();
  return (
    <TurnLine
      label={t("turn.label")}
      mine={mine}
      turn={mine ? t("turn.yours", { task: words("taskKind.decide") }) : t("turn.archived")}
      facts={<DueChip due={addDays(today, 2)} today={today} />}
      act={act && <PrimaryButton size="small">{t("act.decide")}</PrimaryButton>}
    />
  );
}

function Steps(props: { current: Step; onOpen: (step: Step) => void }) {
  const t = useText("request");
  const names = {
    complete: t("step.purpose"),
    wrong: t("step.destination"),
    ready: t("step.dates"),
    later: t("step.delegation"),
  };
  return (
    <StepTabs
      label={t("tasks")}
      steps={steps.map((id) => ({ id, title: names[id], mark: id, state: "" }))}
      {...props}
    />
  );
}

function Aside() {
  const t = useText("decide");
  const today = useToday();
  return (
    <DataList
      stacked
      items={[
        { label: t("who"), value: t("requestOf", { who: "…" }) },
        { label: t("when"), value: <DueChip due={today} today={today} /> },
        { label: t("howMuch"), value: "" },
      ]}
    />
  );
}

function Route() {
  const t = useText("dossier");
  const words = useText("words");
  return (
    <RouteLine label={t("turn.label")}>
      <Station Icon={DoneIcon} color="success.main" title={words("taskKind.decide")} />
      <SideBySide note={words("taskKind.recordPermit")}>
        <Station Icon={ClockIcon} color="secondary.main" title={words("taskKind.recordPermit")} />
        <Station
          Icon={ClockIcon}
          color="text.secondary"
          title={words("taskKind.issueOrder")}
          quiet
        />
      </SideBySide>
    </RouteLine>
  );
}

function Foot() {
  const t = useText("common");
  const states: [string | null, boolean, boolean][] = [
    [null, false, false],
    [null, true, false],
    [null, false, true],
  ];
  return (
    <FootBar
      note={states.map(([savedAt, saving, failed]) => (
        <SaveState
          key={`${saving} ${failed}`}
          {...{ savedAt, saving, failed, refusal: null, again: failed }}
        />
      ))}
    >
      <PrimaryButton onClick={() => tell(t("saving"), { label: t("cancel"), run: () => {} })}>
        {t("save")}
      </PrimaryButton>
      <Button quiet>{t("cancel")}</Button>
    </FootBar>
  );
}

function Buttons() {
  const t = useText("common");
  const dossier = useText("dossier");
  return (
    <InLine>
      <PrimaryButton>{dossier("act.approve")}</PrimaryButton>
      <Button>{dossier("act.return")}</Button>
      <Button quiet>{t("cancel")}</Button>
      <Button danger>{dossier("act.reject")}</Button>
      <Button disabled>{t("save")}</Button>
      <Pager page={1} pageSize={50} total={180} onPage={() => {}} />
    </InLine>
  );
}

function Chips() {
  const words = useText("words");
  const today = useToday();
  return (
    <>
      <InLine>
        {phasesShown.map((phase) => (
          <StatusChip key={phase} phase={phase} />
        ))}
      </InLine>
      <InLine>
        {[-3, 0, 2, 20].map((days) => (
          <DueChip key={days} due={addDays(today, days)} today={today} />
        ))}
        {confidentialities.map((level) => (
          <ClassMark key={level} level={level} />
        ))}
        <Mark tone="teal" label={words("taskKind.decide")} />
      </InLine>
    </>
  );
}

const isPhase = (name: string): name is keyof typeof phases => Object.hasOwn(phases, name);
const phasesShown = Object.keys(phases).filter(isPhase);

function States() {
  const t = useText("home");
  return (
    <>
      <EmptyState icon={<DoneIcon />} title={t("mineEmpty")} text={t("newsEmpty")} />
      <Loading lines={2} />
      <RefusalAlert refusal={{ code: "conflict", reason: "changedMeanwhile" }} />
      <RefusalAlert refusal={{ code: "internal", reason: "internalError", ref: "7F3A" }} />
    </>
  );
}

function InLine({ children }: { children: ReactNode }) {
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "center", marginBlock: 1 }}>
      {children}
    </Stack>
  );
}
