/** One person: a new one, or one of the list. Only who manages people comes here. */
import LockIcon from "@mui/icons-material/LockOutlined";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Page, type Crumb } from "#renderer/ui/page.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { AccessPanel } from "./access-panel.tsx";
import { ChangePersonForm } from "./change-person-form.tsx";
import { RegisterForm } from "./register-form.tsx";

export function PersonPage() {
  const t = useText("people");
  const shell = useText("shell");
  const navigate = useNavigate();
  const { personId } = useParams({ from: "/shell/people/$personId" });
  const manages = useCan()("people.manage");
  const trail: Crumb[] = [{ label: shell("people"), to: "/people" }];
  if (!manages)
    return (
      <Page title={shell("people")}>
        <EmptyState
          icon={<LockIcon />}
          title={t("notAllowedTitle")}
          text={t("notAllowedText")}
          action={<Button onClick={() => void navigate({ to: "/people" })}>{t("toList")}</Button>}
        />
      </Page>
    );
  if (personId === "new")
    return (
      <Page
        title={t("newTitle")}
        subtitle={t("newSubtitle")}
        breadcrumb={[...trail, { label: t("newTitle") }]}
      >
        <RegisterForm />
      </Page>
    );
  return <KnownPerson key={personId} id={personId} trail={trail} />;
}

function KnownPerson({ id, trail }: { id: string; trail: Crumb[] }) {
  const t = useText("people");
  const shell = useText("shell");
  const names = usePersonNames();
  const { data: person, error } = useCall("people.get", { id });
  // The manager may stand on another page of the list, so he is asked for by himself.
  const managerId = person?.managerId ?? null;
  const manager = useCall("people.get", { id: managerId ?? id }, { enabled: managerId !== null });
  const managerKnown = managerId === null || manager.data !== undefined || manager.error !== null;
  if (error)
    return (
      <Page title={shell("people")} breadcrumb={trail}>
        <RefusalAlert refusal={error} />
      </Page>
    );
  if (!person || !managerKnown)
    return (
      <Page title={shell("people")} breadcrumb={trail}>
        <Loading lines={8} />
      </Page>
    );
  const { name, postTitle } = names(person);
  return (
    <Page
      title={name}
      subtitle={<bdi>{postTitle}</bdi>}
      marks={!person.active && <Mark tone="plain" label={t("inactive")} />}
      breadcrumb={[...trail, { label: name }]}
      aside={<AccessPanel person={person} />}
    >
      <ChangePersonForm
        person={person}
        manager={managerId === null ? null : (manager.data ?? null)}
      />
    </Page>
  );
}
