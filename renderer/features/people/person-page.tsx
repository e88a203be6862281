/** One person: a new one, or one of the list. What is shown follows from what the person may do with them. */
import LockIcon from "@mui/icons-material/LockOutlined";
import { Stack } from "@mui/material";
import { useNavigate, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ListedPerson } from "#shared/contract/people.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan, useSession } from "#renderer/session.ts";
import { RecordHistory } from "#renderer/features/history/record-history.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Page, type Back } from "#renderer/ui/page.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { AccessPanel } from "./access-panel.tsx";
import { ChangePersonForm } from "./change-person-form.tsx";
import { LooksPanel } from "./looks-panel.tsx";
import { ProfilePanel } from "./profile-panel.tsx";
import { RegisterForm } from "./register-form.tsx";

export function PersonPage() {
  const t = useText("people");
  const people = useText("people");
  const { personId } = useParams({ from: "/shell/people/$personId" });
  const can = useCan();
  const { person } = useSession();
  const manages = can("people.manage");
  const back: Back = { label: people("title"), to: "/people" };
  if (personId === "new" && manages)
    return (
      <Page title={t("newTitle")} subtitle={t("newSubtitle")} back={back}>
        <RegisterForm />
      </Page>
    );
  const reads =
    personId !== "new" &&
    (manages || can("people.profile") || can("people.sensitive") || person.id === personId);
  return reads ? <KnownPerson key={personId} id={personId} back={back} /> : <NotForYou />;
}

function NotForYou() {
  const t = useText("people");
  const people = useText("people");
  const navigate = useNavigate();
  return (
    <Page title={people("title")}>
      <EmptyState
        icon={<LockIcon />}
        title={t("notAllowedTitle")}
        text={t("notAllowedText")}
        action={<Button onClick={() => void navigate({ to: "/people" })}>{t("toList")}</Button>}
      />
    </Page>
  );
}

function KnownPerson({ id, back }: { id: string; back: Back }) {
  const people = useText("people");
  const manages = useCan()("people.manage");
  const { person: me } = useSession();
  const { data, error } = useCall("people.profile", { id });
  if (!data)
    return (
      <Page title={people("title")} back={back}>
        {error ? <RefusalAlert refusal={error} /> : <Loading lines={8} />}
      </Page>
    );
  const looks = (manages || me.id === id) && <LooksPanel id={id} />;
  return (
    <Frame
      person={data.person}
      back={back}
      aside={manages ? <Access id={id}>{looks}</Access> : looks}
    >
      <Stack sx={{ gap: 2 }}>
        {manages && <Change id={id} />}
        <ProfilePanel id={id} />
      </Stack>
    </Frame>
  );
}

function Frame(props: { person: ListedPerson; back: Back; aside: ReactNode; children: ReactNode }) {
  const t = useText("people");
  const { name, postTitle } = usePersonNames()(props.person);
  return (
    <Page
      title={name}
      subtitle={<bdi>{postTitle}</bdi>}
      marks={!props.person.active && <Mark tone="plain" label={t("inactive")} />}
      back={props.back}
      aside={props.aside}
    >
      {props.children}
    </Page>
  );
}

function Access({ id, children }: { id: string; children: ReactNode }) {
  const { data } = useCall("people.get", { id });
  return (
    <>
      {data && <AccessPanel person={data} />}
      {children}
      <RecordHistory of="people.history" id={id} />
    </>
  );
}

function Change({ id }: { id: string }) {
  const { data: person, error } = useCall("people.get", { id });
  // The manager may be on another page of the list, so they are queried separately.
  const managerId = person?.managerId ?? null;
  const manager = useCall("people.get", { id: managerId ?? id }, { enabled: managerId !== null });
  const managerKnown = managerId === null || manager.data !== undefined || manager.error !== null;
  if (error) return <RefusalAlert refusal={error} />;
  if (!person || !managerKnown) return <Loading lines={8} />;
  return (
    <ChangePersonForm
      person={person}
      manager={managerId === null ? null : (manager.data ?? null)}
    />
  );
}
